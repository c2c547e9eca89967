import { labels, optionsOf, type VariablesOf } from '@gongqiao/schema';
import type { ReactNode } from 'react';
import type { RecordListDocument } from './lists.documents.ts';

export type ListInput = VariablesOf<typeof RecordListDocument>['input'];

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly children: ReactNode;
}

function Field({ id, label, help, children }: FieldProps) {
  return <p className="gq-row"><label htmlFor={id}>{label}（必填）</label>{children}{help && <span id={`${id}-help`} className="gq-soft">{help}</span>}</p>;
}

interface ListFieldsProps {
  readonly input: ListInput;
  readonly onChange: (changed: Partial<ListInput>) => void;
}

/** What people say of a list: which, by whom, of which day, where it stands, and whether it is whole. */
export function ListFields({ input: { kind, authority, sourceUrl, asOf, complete, reportYear }, onChange }: ListFieldsProps) {
  return (
    <>
      <Field id="kind" label="名单">
        <select id="kind" className="gq-select" value={kind} onChange={({ target }) => onChange({ kind: target.value as ListInput['kind'] })}>
          {optionsOf(labels.AuthorityListKind).map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      </Field>
      {kind === 'ANNUAL_REPORT' && (
        <Field id="year" label="年度" help="名单说的是哪一年度，四位数字。一份名单一个年度。">
          <input id="year" required inputMode="numeric" className="gq-select" value={reportYear ?? ''} aria-describedby="year-help" onChange={({ target }) => onChange({ reportYear: Number(target.value.replace(/\D/g, '').slice(0, 4)) || null })} />
        </Field>
      )}
      <Field id="authority" label="公布的登记管理机关" help="例如“青岛市民政局”。各次写法要相同。">
        <input id="authority" required className="gq-select" value={authority} aria-describedby="authority-help" onChange={({ target }) => onChange({ authority: target.value })} />
      </Field>
      <Field id="as-of" label="公布日期" help="副本的有效期从这一天算起。">
        <input id="as-of" type="date" required className="gq-select" value={asOf} aria-describedby="as-of-help" onChange={({ target }) => onChange({ asOf: target.value })} />
      </Field>
      <Field id="source" label="公布的网址" help="工作人员和组织由此核对。">
        <input id="source" type="url" required size={48} className="gq-select" value={sourceUrl} placeholder="https://" aria-describedby="source-help" onChange={({ target }) => onChange({ sourceUrl: target.value })} />
      </Field>
      <p className="gq-row">
        <input id="complete" type="checkbox" checked={complete} aria-describedby="complete-help" onChange={({ target }) => onChange({ complete: target.checked })} />
        <label htmlFor="complete">文件里是这个机关的完整名单</label>
        <span id="complete-help" className="gq-soft">只有完整的名单，才能由“名单中没有”得知已移出。拿不准的不要勾选。</span>
      </p>
    </>
  );
}
