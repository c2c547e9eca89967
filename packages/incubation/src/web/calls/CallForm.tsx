import { useRegions } from '@gongqiao/registry/web';
import { RuleHelp } from '@gongqiao/rules/web';
import { labels, optionsOf } from '@gongqiao/schema';
import { Button, Checkbox, Input, Panel, type RefusalData, RefusalNote } from '@gongqiao/ui';
import { type ReactNode, useId, useState } from 'react';
import type { CallTyped } from './call-input.ts';
import { CriteriaEditor, sumOf } from './CriteriaEditor.tsx';

interface CallFormProps {
  readonly start: CallTyped;
  readonly running: boolean;
  readonly refusal: RefusalData | null;
  readonly failure: string | null;
  readonly onSave: (typed: CallTyped) => void;
}

/** What is offered, to whom, from when, and by which criteria; the last day follows from the rule. */
export function CallForm({ start, running, refusal, failure, onSave }: CallFormProps) {
  const [typed, setTyped] = useState(start);
  const set = (changed: Partial<CallTyped>) => setTyped((now) => ({ ...now, ...changed }));
  const ready = typed.name.trim() !== '' && typed.offerText.trim() !== '' && /^\d{4}-\d\d-\d\d$/.test(typed.opensOn) && sumOf(typed.criteria) === 100;
  return (
    <form className="gq-stack" onSubmit={(event) => { event.preventDefault(); onSave(typed); }}>
      <Panel title="征集的内容"><CallFacts typed={typed} set={set} /></Panel>
      <Panel title="评分标准"><p className="gq-soft">发布后不能改动，只能修订成新的一版并延长征集。评审人只按这些标准打分。</p><CriteriaEditor criteria={typed.criteria} onChange={(criteria) => set({ criteria })} /></Panel>
      <RefusalNote refusal={refusal} failure={failure} />
      <p className="gq-row"><Button htmlType="submit" type="primary" loading={running} disabled={!ready}>保存草稿</Button>{!ready && <span className="gq-soft">填写名称、提供的内容、开始日期，评分标准合计 100 分后可以保存</span>}</p>
    </form>
  );
}

interface FactsProps {
  readonly typed: CallTyped;
  readonly set: (changed: Partial<CallTyped>) => void;
}

function Labelled({ label, beside, children }: { readonly label: string; readonly beside?: ReactNode; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return <div className="gq-field gq-wide"><div className="gq-field-head"><label htmlFor={id}>{label}</label>{beside}</div>{children(id)}</div>;
}

function CallFacts({ typed, set }: FactsProps) {
  const regions = useRegions();
  return (
    <div className="gq-stack">
      <Labelled label="名称（必填）">{(id) => <Input id={id} maxLength={100} value={typed.name} onChange={({ target }) => set({ name: target.value })} />}</Labelled>
      <Labelled label="面向">{(id) => <select id={id} className="gq-select" value={typed.region} onChange={({ target }) => set({ region: target.value })}><option value="">全市</option>{regions.filter(({ value }) => value !== '370200').map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}</Labelled>
      <Choices label="提供什么" options={optionsOf(labels.SupportKind)} chosen={typed.offered} onChange={(offered) => set({ offered })} />
      <Labelled label="具体内容（必填）">{(id) => <Input.TextArea id={id} rows={3} maxLength={2_000} value={typed.offerText} onChange={({ target }) => set({ offerText: target.value })} />}</Labelled>
      <Choices label="谁可以申请" beside={<RuleHelp rule="incubation.entryUnregistered" label="还没有登记的小组" scope={typed.region} />} options={optionsOf(labels.ApplicantKind)} chosen={typed.applicants} onChange={(applicants) => set({ applicants })} />
      {typed.applicants.length === 1 && <Labelled label="只向一种申请人开放的理由（必填，另一种申请人会看到）">{(id) => <Input.TextArea id={id} rows={2} maxLength={500} value={typed.limitReason} onChange={({ target }) => set({ limitReason: target.value })} />}</Labelled>}
      <Labelled label="开始日期（必填；最早是发布的次日，截止日期按规则计算）" beside={<RuleHelp rule="incubation.openFor" label="截止日期" scope={typed.region} />}>{(id) => <Input id={id} type="date" style={{ width: '12rem' }} value={typed.opensOn} onChange={({ target }) => set({ opensOn: target.value })} />}</Labelled>
    </div>
  );
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly beside?: ReactNode;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

function Choices<Value extends string>({ label, beside, options, chosen, onChange }: ChoicesProps<Value>) {
  const toggle = (value: Value) => onChange(options.map((one) => one.value).filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <div className="gq-field gq-wide" role="group" aria-label={label}>
      <div className="gq-field-head"><span>{label}</span>{beside}</div>
      <div className="gq-checks">{options.map((option) => <Checkbox key={option.value} checked={chosen.includes(option.value)} onChange={() => toggle(option.value)}>{option.label}</Checkbox>)}</div>
    </div>
  );
}
