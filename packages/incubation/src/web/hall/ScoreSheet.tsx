import { Button, Input, Note, Panel, RefusalNote } from '@gongqiao/ui';
import type { DeskEntry } from './judge.documents.ts';
import { useScoreSheet } from './use-score-sheet.ts';

/** One application's points, for a thumb: what is decided is at the bottom of the screen. */
export function ScoreSheet({ entry, onDone, onRecuse }: { readonly entry: DeskEntry; readonly onDone: () => void; readonly onRecuse: () => void }) {
  const sheet = useScoreSheet(entry, onDone);
  const { shown, set, total, ready, changed, waiting, refusal, failure } = sheet;
  const given = entry.sheetState === 'SUBMITTED';
  return (
    <form onSubmit={(event) => { event.preventDefault(); sheet.submit(); }}>
      <Panel title={`第 ${entry.position} 个　${entry.name}`}>
        {entry.reopenReason && <Note tone="warn" title="主持人重新开启了">{entry.reopenReason}</Note>}
        {entry.criteria.map((criterion) => <Criterion key={criterion.id} criterion={criterion} value={shown.points[criterion.id] ?? null} onChange={(points) => set({ points: { ...shown.points, [criterion.id]: points } })} />)}
        <Input.TextArea aria-label="评语" placeholder="一句评语，说明为什么（必填）" rows={2} maxLength={500} value={shown.comment} onChange={({ target }) => set({ comment: target.value })} />
        {entry.sheetState === 'DECLARED' && <p><Button type="link" style={{ paddingInline: 0 }} onClick={onRecuse}>与这一组有利害关系，回避</Button></p>}
        {waiting && failure !== null ? <Note tone="warn" live title="还没有交上">网络不通，分数存在手机上，每 3 秒再发一次。不要关页面。</Note> : <RefusalNote refusal={refusal} failure={null} />}
      </Panel>
      <div className="gq-judge-bar"><div>
        <span role="status"><strong>{total}</strong> / 100　<span className="gq-soft">{waiting ? '正在发送' : given && !changed ? '已提交' : ready ? '' : shown.comment.trim() === '' ? '评语没写' : '没打完'}</span></span>
        <Button htmlType="submit" type="primary" disabled={!ready || !changed || waiting}>{given ? '更正' : '提交'}</Button>
      </div></div>
    </form>
  );
}

interface CriterionProps {
  readonly criterion: DeskEntry['criteria'][number];
  readonly value: number | null;
  readonly onChange: (points: number) => void;
}

function Criterion({ criterion: { title, guide, weight }, value, onChange }: CriterionProps) {
  const step = (by: number) => onChange(Math.min(weight, Math.max(0, (value ?? 0) + by)));
  return (
    <div className="gq-judge-criterion" role="group" aria-label={title}>
      <p><output>{value ?? '未打'} / {weight}</output><strong>{title}</strong><br /><span className="gq-soft">{guide}</span></p>
      <button type="button" className="gq-judge-step" aria-label={`${title}减一分`} disabled={value === 0} onClick={() => step(-1)}>−</button>
      <input type="range" aria-label={`${title}的得分`} min={0} max={weight} value={value ?? 0} onChange={({ target }) => onChange(Number(target.value))} />
      <button type="button" className="gq-judge-step" aria-label={`${title}加一分`} disabled={value === weight} onClick={() => step(1)}>＋</button>
    </div>
  );
}
