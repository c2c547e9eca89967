import { announce, Button, EmptyState, ErrorState, Loading, PageHeader, Panel, RefusalNote, todayText, useOperation } from '@gongqiao/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { momentOf } from '../../time/shanghai.ts';
import { SpaceDocument } from '../spaces/spaces.documents.ts';
import { closuresPath, venuePath } from '../venue-words.ts';
import { AffectedTable } from './AffectedTable.tsx';
import { type Affected, CloseSpaceDocument, PreviewClosureDocument } from './closures.documents.ts';
import { MomentFields, type When } from './MomentFields.tsx';

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: SpaceDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.space?.offers.some(({ action, enabled }) => action === 'close' && enabled)) return <EmptyState title="现在不能停用"><p>它可能属于别的区市，或者您的账号没有这个权限。</p></EmptyState>;
  return <Closing id={id} name={data.space.name} venue={data.space.venue} />;
}

interface Looked {
  readonly affected: readonly Affected[];
  /** Where each goes; null where it is cancelled. */
  readonly moves: Readonly<Record<string, string | null>>;
}

const changes = ['Closure', 'Booking', 'VenueDay'] as const;
const lookedAt = (affected: readonly Affected[]): Looked => ({ affected, moves: Object.fromEntries(affected.map(({ id, proposal }) => [id, proposal?.id ?? null])) });

function useClosing(space: string) {
  const navigate = useNavigate();
  const preview = useOperation(PreviewClosureDocument);
  const close = useOperation(CloseSpaceDocument, undefined, changes);
  const [when, setWhen] = useState<When>({ fromDay: todayText(), fromTime: '18:00', toDay: '', toTime: '18:00' });
  const [looked, setLooked] = useState<Looked | null>(null);
  const span = () => ({ space, from: momentOf(when.fromDay, when.fromTime).toISOString(), to: momentOf(when.toDay, when.toTime).toISOString() });
  const look = async (event: FormEvent) => {
    event.preventDefault();
    close.reset();
    const answer = await preview.run({ input: span() });
    setLooked(answer && lookedAt(answer.affected));
  };
  const confirm = async (reason: string) => {
    const closure = await close.run({ input: { ...span(), reason, moves: Object.entries(looked!.moves).map(([booking, to]) => ({ booking, to })) } });
    if (!closure) return;
    announce(`已停用：改约 ${closure.moved} 件，取消 ${closure.displaced} 件，都已告知`);
    void navigate(closuresPath);
  };
  const change = (next: When) => { setWhen(next); setLooked(null); };
  return { preview, close, when, change, looked, setLooked, look, confirm };
}

/** First who is affected and where each could go; only then is it closed, and all are moved at once. */
function Closing({ id, name, venue }: { id: string; name: string; venue: { id: string; name: string } | null }) {
  const { preview, close, when, change, looked, setLooked, look, confirm } = useClosing(id);
  const [reason, setReason] = useState('');
  const incomplete = [when.fromDay, when.fromTime, when.toDay, when.toTime].includes('');
  return (
    <>
      <PageHeader title={`停用：${name}`} back={venue ? { to: venuePath(venue.id), label: venue.name } : { to: closuresPath, label: '停用' }} />
      <Panel title="什么时候停用">
        <form className="gq-stack" onSubmit={(event) => void look(event)}>
          <MomentFields when={when} onChange={change} />
          <p className="gq-row"><Button type={looked ? 'default' : 'primary'} htmlType="submit" loading={preview.running} disabled={incomplete}>查看涉及的预约</Button></p>
          <RefusalNote refusal={preview.refusal} failure={preview.failure} />
        </form>
      </Panel>
      {looked && (
        <Panel title={looked.affected.length === 0 ? '没有涉及的预约' : `涉及 ${looked.affected.length} 件预约`}>
          <div className="gq-stack">
            {looked.affected.length > 0 && <AffectedTable affected={looked.affected} moves={looked.moves} onChange={(booking, to) => setLooked({ ...looked, moves: { ...looked.moves, [booking]: to } })} />}
            <p className="gq-row"><label htmlFor="reason">停用的原因（必填）</label><input id="reason" size={40} maxLength={100} className="gq-select" value={reason} aria-describedby="reason-help" onChange={({ target }) => setReason(target.value)} /><span id="reason-help" className="gq-soft">预约的组织会看到，例如“空调检修”。</span></p>
            <RefusalNote refusal={close.refusal} failure={close.failure} />
            <p className="gq-row"><Button type="primary" danger loading={close.running} disabled={reason.trim() === ''} onClick={() => void confirm(reason)}>{looked.affected.length === 0 ? '停用' : '停用，并按上面改约'}</Button></p>
          </div>
        </Panel>
      )}
    </>
  );
}
