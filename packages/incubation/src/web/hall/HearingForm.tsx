import { RuleHelp } from '@gongqiao/rules/web';
import { Button, Checkbox, Input, Panel, type RefusalData, RefusalNote } from '@gongqiao/ui';
import { type ReactNode, useId, useState } from 'react';
import { useQuery } from 'urql';
import { AssignableJudgesDocument } from './hall.documents.ts';

export interface HearingTyped {
  readonly place: string;
  /** As the browser's field has it, in Beijing time: 2026-02-05T09:00. */
  readonly startsAt: string;
  readonly hallWeight: string;
  readonly judges: readonly string[];
}

export const EMPTY_HEARING: HearingTyped = { place: '', startsAt: '', hallWeight: '60', judges: [] };
export const inputOf = ({ place, startsAt, hallWeight, judges }: HearingTyped) => ({ place, startsAt: `${startsAt}:00+08:00`, hallWeight: Number(hallWeight), writtenWeight: 100 - Number(hallWeight), judges: [...judges] });

interface HearingFormProps {
  readonly start: HearingTyped;
  readonly running: boolean;
  readonly refusal: RefusalData | null;
  readonly failure: string | null;
  readonly onSave: (typed: HearingTyped) => void;
}

/** Where and when, how much the hall counts, and who judges. */
export function HearingForm({ start, running, refusal, failure, onSave }: HearingFormProps) {
  const [typed, setTyped] = useState(start);
  const set = (changed: Partial<HearingTyped>) => setTyped((now) => ({ ...now, ...changed }));
  const weight = /^\d{1,3}$/.test(typed.hallWeight) ? Number(typed.hallWeight) : 0;
  const ready = typed.place.trim() !== '' && typed.startsAt !== '' && weight >= 1 && weight <= 100 && typed.judges.length > 0;
  return (
    <form className="gq-stack" onSubmit={(event) => { event.preventDefault(); onSave(typed); }}>
      <Panel title="时间、地点、占比">
        <div className="gq-stack">
          <Labelled label="地点（必填）">{(id) => <Input id={id} maxLength={100} value={typed.place} onChange={({ target }) => set({ place: target.value })} />}</Labelled>
          <Labelled label="开始时间（必填）">{(id) => <Input id={id} type="datetime-local" style={{ width: '15rem' }} value={typed.startsAt} onChange={({ target }) => set({ startsAt: target.value })} />}</Labelled>
          <Labelled label="现场得分占百分之几（必填）">{(id) => <p className="gq-row"><Input id={id} inputMode="numeric" suffix="%" style={{ width: '8rem' }} value={typed.hallWeight} onChange={({ target }) => set({ hallWeight: target.value })} /><span className="gq-soft">书面评审占 {weight <= 100 ? 100 - weight : 0}%</span></p>}</Labelled>
        </div>
      </Panel>
      <Panel title="评委" aside={<span className="gq-field-head gq-soft">已选 {typed.judges.length} 位<RuleHelp rule="incubation.hallJudges" label="评委人数" /></span>}><JudgeChoices chosen={typed.judges} onChange={(judges) => set({ judges })} /></Panel>
      <RefusalNote refusal={refusal} failure={failure} />
      <p className="gq-row"><Button htmlType="submit" type="primary" loading={running} disabled={!ready}>保存草稿</Button>{!ready && <span className="gq-soft">填写地点、时间、占比，选好评委后可以保存</span>}</p>
    </form>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return <div className="gq-field gq-wide"><label htmlFor={id}>{label}</label>{children(id)}</div>;
}

function JudgeChoices({ chosen, onChange }: { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }) {
  const [{ data }] = useQuery({ query: AssignableJudgesDocument, requestPolicy: 'cache-and-network' });
  const judges = data?.assignableJudges;
  const toggle = (one: string) => onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  if (!judges) return <p className="gq-soft">正在读取…</p>;
  if (judges.length === 0) return <p>没有可以做评委的人：评委只能持有“现场评审评委”一个角色。请安全管理员授予角色。</p>;
  return <div role="group" aria-label="评委" className="gq-stack">{judges.map(({ id, name, post }) => <Checkbox key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>{name}　<span className="gq-soft">{post}</span></Checkbox>)}</div>;
}
