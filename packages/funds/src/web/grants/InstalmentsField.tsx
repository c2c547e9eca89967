import { fenOfYuan, yuanOfFen } from '@gongqiao/ui';
import type { GrantInput } from './grants.documents.ts';

export interface TypedInstalment {
  readonly amount: string;
  readonly condition: string;
  readonly dueOn: string;
}

export const NO_INSTALMENT: TypedInstalment = { amount: '', condition: '', dueOn: '' };

/** What was typed, as the graph takes it; null where an amount is none. */
export function instalmentsOf(typed: readonly TypedInstalment[]): GrantInput['instalments'] | null {
  const read = typed.map(({ amount, condition, dueOn }) => ({ amount: fenOfYuan(amount), condition, dueOn: dueOn || null }));
  return read.every(({ amount }) => amount !== null) ? (read as GrantInput['instalments']) : null;
}

interface InstalmentsFieldProps {
  readonly typed: readonly TypedInstalment[];
  readonly error?: string | undefined;
  readonly onChange: (typed: readonly TypedInstalment[]) => void;
}

/** In how many instalments, each how much and after what. */
export function InstalmentsField({ typed, error, onChange }: InstalmentsFieldProps) {
  const patch = (index: number, change: Partial<TypedInstalment>) => onChange(typed.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const sum = instalmentsOf(typed)?.reduce((total, { amount }) => total + BigInt(amount), 0n);
  return (
    <fieldset className="gq-stack">
      <legend>分期拨付</legend>
      {typed.map((one, index) => (
        // Rows have nothing of their own but their place.
        <div key={`${index + 1}`} className="gq-row" role="group" aria-label={`第 ${index + 1} 期`}>
          <b>第 {index + 1} 期</b>
          <label className="gq-row">金额（元）<input className="gq-select" size={12} inputMode="decimal" value={one.amount} onChange={({ target }) => patch(index, { amount: target.value })} /></label>
          <label className="gq-row">做到什么以后付<input className="gq-select" size={36} maxLength={500} value={one.condition} onChange={({ target }) => patch(index, { condition: target.value })} /></label>
          <label className="gq-row">预计日期<input type="date" className="gq-select" value={one.dueOn} onChange={({ target }) => patch(index, { dueOn: target.value })} /></label>
          {typed.length > 1 && <button type="button" className="gq-button" onClick={() => onChange(typed.filter((_, at) => at !== index))}>去掉<span className="gq-hidden">第 {index + 1} 期</span></button>}
        </div>
      ))}
      <p className="gq-row"><button type="button" className="gq-button" onClick={() => onChange([...typed, NO_INSTALMENT])}>加一期</button><span className="gq-soft" role="status">{sum === undefined ? '金额请填写数字，例如 12000 或 12000.50。' : `合计 ${yuanOfFen(String(sum))} 元，应当等于扶持金额。`}</span></p>
      {error && <p className="gq-field-error" role="alert">{error}</p>}
    </fieldset>
  );
}
