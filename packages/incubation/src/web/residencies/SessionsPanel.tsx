import { labels } from '@gongqiao/schema';
import { announce, Button, Input, Panel, pathWith, ReasonDialog, Tag, useMay, useOperation } from '@gongqiao/ui';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { recordSessionsPath, sessionTones } from '../paths.ts';
import { CorrectSessionDocument } from './agree.documents.ts';
import type { Progress, SessionShown } from './residencies.documents.ts';

interface PanelProps {
  readonly residency: string;
  readonly sessions: Progress['sessions'];
  readonly reload: () => void;
}

const hoursOf = (minutes: number): string => `${(minutes / 60).toFixed(1).replace(/\.0$/u, '')} 小时`;

/** The sessions of a residency, with those to put right that the organization objects to. */
export function SessionsPanel({ residency, sessions: { nodes, totalCount }, reload }: PanelProps) {
  const may = useMay();
  const [correcting, correct] = useState<SessionShown | null>(null);
  const confirmed = nodes.filter(({ state }) => state === 'CONFIRMED').reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <Panel title="辅导和培训" aside={may('incubation.mentor') && <Link to={pathWith(recordSessionsPath, { residency })}>登记</Link>}>
      {nodes.length === 0 ? <p className="gq-soft">还没有登记过。</p> : <p className="gq-soft">共 {totalCount} 次{totalCount > nodes.length && `，列出最近 ${nodes.length} 次`}；其中双方确认的 {hoursOf(confirmed)}。</p>}
      <ul className="gq-list-plain gq-stack">
        {nodes.map((one) => (
          <li key={one.id}>
            <p className="gq-row"><strong>{one.heldOn}</strong> {one.topic} <Tag tone={sessionTones[one.state]}>{labels.MentoringSessionState[one.state]}</Tag>
              {one.offers.some(({ action, enabled }) => action === 'correct' && enabled) && <Button size="small" aria-label={`更正 ${one.heldOn} ${one.topic}`} onClick={() => correct(one)}>更正</Button>}</p>
            <p className="gq-soft">{one.mentorName}　{hoursOf(one.minutes)}　{one.attendance} 人</p>
            {one.objection && <p>组织的异议：{one.objection}</p>}
          </li>
        ))}
      </ul>
      {correcting && <CorrectDialog session={correcting} onDone={() => { correct(null); announce('已更正，等组织确认'); reload(); }} onClose={() => correct(null)} />}
    </Panel>
  );
}

function CorrectDialog({ session: { id, version, ...was }, onDone, onClose }: { readonly session: SessionShown; readonly onDone: () => void; readonly onClose: () => void }) {
  const ids = [useId(), useId()] as const;
  const [minutes, setMinutes] = useState(String(was.minutes));
  const [attendance, setAttendance] = useState(String(was.attendance));
  const correct = useOperation(CorrectSessionDocument);
  const run = async (reason: string) => { if (await correct.run({ id, version, minutes: Number(minutes) || 0, attendance: Number(attendance) || 0, reason })) onDone(); };
  return (
    <ReasonDialog title="更正辅导" confirm="更正" help="例如“核对签到表”。" running={correct.running} refusal={correct.refusal} failure={correct.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      {was.objection && <p>组织的异议：{was.objection}</p>}
      <div className="gq-field"><label htmlFor={ids[0]}>时长（分钟）</label><Input id={ids[0]} inputMode="numeric" value={minutes} onChange={({ target }) => setMinutes(target.value)} /></div>
      <div className="gq-field"><label htmlFor={ids[1]}>到场人数</label><Input id={ids[1]} inputMode="numeric" value={attendance} onChange={({ target }) => setAttendance(target.value)} /></div>
    </ReasonDialog>
  );
}
