import { announce, Button, ErrorState, Loading, Note, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { headerField } from '../../../import/table/header-names.ts';
import { type Batch, type BatchColumn, FieldsDocument, RemapDocument } from '../import-batch.documents.ts';
import { ColumnsTable } from './ColumnsTable.tsx';

const keyOf = ({ table, index }: Pick<BatchColumn, 'table' | 'index'>): string => `${table}:${index}`;

export type Choices = Readonly<Record<string, string | null>>;

/** How each column was understood; a wrong one is corrected here. */
export function ColumnsStep({ batch, next }: { batch: Batch; next: string }) {
  const [{ data, error }, again] = useQuery({ query: FieldsDocument, requestPolicy: 'cache-first' });
  const [choices, setChoices] = useState<Choices>({});
  const remap = useOperation(RemapDocument);
  const changed = batch.columns.filter((column) => keyOf(column) in choices && choices[keyOf(column)] !== column.field);
  const mayRemap = batch.offers.some(({ action, enabled }) => action === 'remap' && enabled);
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const readAgain = async () => {
    const columns = changed.map(({ table, index }) => ({ table, index, field: choices[`${table}:${index}`] ?? null }));
    if (!(await remap.run({ id: batch.id, columns }))) return;
    setChoices({});
    announce('已按更正后的各列重新读取');
  };
  return (
    <>
      <Unmapped columns={batch.columns} />
      <ColumnsTable columns={batch.columns} fields={data.importFields} choices={choices} editable={mayRemap} onChoose={(column, field) => setChoices({ ...choices, [keyOf(column)]: field })} />
      <RefusalNote refusal={remap.refusal} failure={remap.failure} />
      <div className="gq-form-actions">
        {changed.length > 0
          ? <Button type="primary" loading={remap.running} onClick={() => void readAgain()}>按更正后的各列重新读取（改了 {changed.length} 列）</Button>
          : <Link className="gq-button gq-main-button" to={next}>{mayRemap ? '各列无误，看试导入' : '看各行'}</Link>}
        {changed.length > 0 && <Button onClick={() => setChoices({})}>不改了</Button>}
      </div>
    </>
  );
}

function Unmapped({ columns }: { columns: readonly BatchColumn[] }) {
  // 序号 is known, and never stored.
  const unknown = columns.filter(({ field, header }) => field === null && header !== '' && !['sequence', 'address'].includes(headerField(header) ?? ''));
  if (unknown.length === 0) return <Note tone="good">各列都认出来了。请对照您的表看一眼对不对。</Note>;
  return <Note tone="warn" title={`有 ${unknown.length} 列没有认出来，不会导入`}><p>{unknown.map(({ header, letter }) => `${letter} 列“${header}”`).join('、')}。如果其中有该导入的，请在下面选它是什么。</p></Note>;
}
