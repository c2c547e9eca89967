import { announce, Button, ErrorState, formatInstant, Loading, Panel, RefusalNote, Tag, useOperation } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { EndSessionDocument, OwnSessionsDocument, type Session } from './own.documents.ts';
import '../identity.css';

const CHANGES = ['SessionInfo'];

/** Where one is signed in, and how to end what one does not know. */
export function SessionsPanel() {
  const [{ data, error }, again] = useQuery({ query: OwnSessionsDocument });
  const end = useOperation(EndSessionDocument, undefined, CHANGES);
  const finish = async ({ id }: Session) => {
    if (await end.run({ id })) announce('已结束那处登录');
  };
  return (
    <Panel title="现在的登录" aside={<span className="gq-soft">不认得的，请结束它，再更换密码</span>}>
      <RefusalNote refusal={end.refusal} failure={end.failure} />
      {error && !data && <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading />}
      {data && <SessionsTable sessions={data.ownSessions} running={end.running} onEnd={(session) => void finish(session)} />}
    </Panel>
  );
}

interface SessionsTableProps {
  readonly sessions: readonly Session[];
  readonly running: boolean;
  readonly onEnd: (session: Session) => void;
}

function SessionsTable({ sessions, running, onEnd }: SessionsTableProps) {
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-stacking">
        <thead><tr><th scope="col">设备</th><th scope="col">登录时间</th><th scope="col">最近使用</th><th scope="col">办理</th></tr></thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <th scope="row">{session.device || '不明设备'}</th>
              <td>{formatInstant(session.createdAt)}<span className="gq-stacked-only"> 登录</span></td>
              <td>{formatInstant(session.lastSeenAt)}<span className="gq-stacked-only"> 用过</span></td>
              <td>{session.current ? <Tag tone="good">这一处</Tag> : <Button aria-label={`结束：${session.device || '不明设备'}，${formatInstant(session.createdAt)}`} disabled={running} onClick={() => onEnd(session)}>结束</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
