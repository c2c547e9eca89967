import { announce, Button, EmptyState, Input, Loading, PageHeader, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { residenciesPath } from '../paths.ts';
import { RecordSessionsDocument } from './agree.documents.ts';
import { ResidentNamesDocument } from './residencies.documents.ts';
import { newRow, rowInput, type SheetRow } from './session-rows.ts';
import '../incubation.css';

const back = { to: residenciesPath, label: '入驻组织', list: true };
type Names = readonly { readonly id: string; readonly groupName: string; readonly mentorName: string | null }[];
type Problems = ReadonlyMap<string, { readonly problem: string; readonly field: string | null }>;

/** Many sessions at once: what is saved leaves the sheet, what is not stays with the reason. */
export function Component() {
  const [{ data }] = useQuery({ query: ResidentNamesDocument, requestPolicy: 'cache-and-network' });
  const [search] = useSearchParams();
  const names = data?.residencies.nodes;
  return (
    <>
      <PageHeader title="登记辅导和培训" back={back} />
      {!names ? <Loading /> : names.length === 0 ? <EmptyState title="没有在驻的组织"><p>会签协议以后才能登记。</p></EmptyState> : <Sheet names={names} first={search.get('residency') ?? names[0]!.id} />}
    </>
  );
}

function Sheet({ names, first }: { readonly names: Names; readonly first: string }) {
  const [rows, setRows] = useState<readonly SheetRow[]>(() => [newRow(first)]);
  const [problems, setProblems] = useState<Problems>(new Map());
  const [saved, setSaved] = useState(0);
  const record = useOperation(RecordSessionsDocument);
  const change = (key: string, changed: Partial<SheetRow>) => setRows((now) => now.map((row) => (row.entryKey === key ? { ...row, ...changed } : row)));
  const save = async () => {
    const done = await record.run({ rows: rows.map(rowInput) });
    if (!done) return;
    const kept = new Map(done.rows.flatMap(({ entryKey, problem, field }) => (problem ? [[entryKey, { problem, field }] as const] : [])));
    setSaved((now) => now + done.saved);
    setProblems(kept);
    setRows((now) => now.filter(({ entryKey }) => kept.has(entryKey)));
    announce(`保存了 ${done.saved} 行，${kept.size} 行没有保存`);
  };
  return (
    <div className="gq-stack">
      <p className="gq-soft">一次培训有几个组织参加的，每个组织填一行。保存后由组织在公众网站上确认。</p>
      {saved > 0 && <p role="status">已保存 {saved} 行{problems.size > 0 && `；还有 ${problems.size} 行没有保存，原因写在行里`}。</p>}
      <ol className="gq-list-plain gq-stack">
        {rows.map((row, index) => <Line key={row.entryKey} row={row} index={index} names={names} problem={problems.get(row.entryKey)} onChange={(changed) => change(row.entryKey, changed)} onRemove={() => setRows((now) => now.filter(({ entryKey }) => entryKey !== row.entryKey))} />)}
      </ol>
      <RefusalNote refusal={record.refusal} failure={record.failure} />
      <p className="gq-row">
        <Button onClick={() => setRows((now) => [...now, newRow(now.at(-1)?.residency ?? first, now.at(-1))])}>再加一行</Button>
        <Button onClick={() => setRows((now) => [...now, ...names.filter(({ id }) => !now.some((row) => row.residency === id)).map(({ id }) => newRow(id, now.at(-1)))])}>给每个在驻组织加一行</Button>
        <Button type="primary" disabled={rows.length === 0} loading={record.running} onClick={() => void save()}>保存 {rows.length} 行</Button>
      </p>
    </div>
  );
}

interface LineProps {
  readonly row: SheetRow;
  readonly index: number;
  readonly names: Names;
  readonly problem: { readonly problem: string; readonly field: string | null } | undefined;
  readonly onChange: (changed: Partial<SheetRow>) => void;
  readonly onRemove: () => void;
}

function Line({ row, index, names, problem, onChange, onRemove }: LineProps) {
  const nth = `第 ${index + 1} 行`;
  const field = (key: keyof SheetRow, label: string, width: string, more: object = {}) => (
    <Input aria-label={`${nth}的${label}`} placeholder={label} style={{ width }} status={problem?.field === key ? 'error' : ''} value={row[key]} onChange={({ target }) => onChange({ [key]: target.value })} {...more} />
  );
  return (
    <li className="gq-score" aria-label={nth}>
      <div className="gq-row">
        <select className="gq-select" aria-label={`${nth}的组织`} value={row.residency} onChange={({ target }) => onChange({ residency: target.value })}>{names.map(({ id, groupName }) => <option key={id} value={id}>{groupName}</option>)}</select>
        {field('heldOn', '日期', '10rem', { type: 'date' })}
        {field('topic', '主题', '16rem', { maxLength: 200 })}
        {field('mentorName', '主讲或导师', '9rem', { maxLength: 50 })}
        {field('minutes', '分钟', '5.5rem', { inputMode: 'numeric' })}
        {field('attendance', '人数', '5.5rem', { inputMode: 'numeric' })}
        <Button size="small" aria-label={`去掉${nth}`} onClick={onRemove}>去掉</Button>
      </div>
      {problem && <p className="gq-field-error" role="alert">{problem.problem}</p>}
    </li>
  );
}
