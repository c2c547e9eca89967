import { labels } from '@gongqiao/schema';
import { DataTable, type Description, Descriptions, DownloadLink, EmptyState, ErrorState, FilterChoice, formatCount, formatInstant, formatPartialDate, type ListState, Loading, Note, PageHeader, Panel, pathWith, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, usePage } from '@gongqiao/ui';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { BulkActions } from './BulkActions.tsx';
import { BulkChangeDocument, type BulkRecord, BulkRowsDocument, BulkRowTotalDocument } from './bulk.documents.ts';
import { rowColumns } from './bulk-columns.tsx';
import { bulkChangesPath, stateTones } from './bulk-words.ts';

const back = { to: bulkChangesPath, label: '批量更正', list: true };

/** The preview, and once it is carried out, what came of it, organization by organization. */
export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: BulkChangeDocument, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error && !data) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  const change = data.bulkChange;
  if (!change) return <><PageHeader title="没有找到这次批量更正" back={back} /><EmptyState title="没有找到这次批量更正"><p>它可能由别的单位办理，不在您的职责范围内。</p></EmptyState></>;
  const state = change.state as keyof typeof labels.BulkChangeState;
  return (
    <>
      <PageHeader title="批量更正" back={back} aside={<Tag tone={stateTones[state]}>{labels.BulkChangeState[state]}</Tag>} actions={<><DownloadLink className="gq-button" href={pathWith('/download/registry/bulk-result', { id })}>下载结果</DownloadLink><BulkActions change={change} reload={reload} /></>}>
        <p className="gq-soft">{change.authorName}　{formatInstant(change.createdAt)}</p>
      </PageHeader>
      {state === 'PREVIEWED' && <Note title="这是预览，还没有改动任何内容"><p>看过下面各组织会怎样，再点右上方的“执行”。执行后十分钟内可以整批撤销。</p></Note>}
      <Panel title="更正内容"><Descriptions items={factsOf(change)} /></Panel>
      <Rows change={change} />
    </>
  );
}

const countsOf = ({ counts: { change, same, refused, changed, conflict, undone, kept } }: BulkRecord): string =>
  ([['将更正', change], ['已是如此', same], ['不能更正', refused], ['已更正', changed], ['因有人改动过没有更正', conflict], ['已撤销', undone], ['没有撤销', kept]] as const)
    .filter(([, count], index) => count > 0 || index === 0).map(([label, count]) => `${label} ${formatCount(count)}`).join('，');

function factsOf(change: BulkRecord): Description[] {
  const { wishes, covers, total, reason, validSince, appliedAt, undoneAt } = change;
  return [
    { key: 'wishes', label: '改动', value: wishes.join('；'), wide: true }, { key: 'covers', label: '范围', value: `${covers}，共 ${formatCount(total)} 个` },
    { key: 'counts', label: '结果', value: countsOf(change) }, { key: 'reason', label: '理由', value: reason, wide: true },
    ...(validSince ? [{ key: 'validSince', label: '从何时起', value: formatPartialDate(validSince) }] : []),
    ...(appliedAt ? [{ key: 'appliedAt', label: '执行时间', value: formatInstant(appliedAt) }] : []), ...(undoneAt ? [{ key: 'undoneAt', label: '撤销时间', value: formatInstant(undoneAt) }] : []),
  ];
}

type Outcome = keyof typeof labels.BulkOutcome;
type Result = keyof typeof labels.BulkResult;
const kinds = [...Object.keys(labels.BulkOutcome), ...Object.keys(labels.BulkResult)] as (Outcome | Result)[];
const shape = { result: urlList(kinds) } satisfies UrlShape;
const isResult = (kind: string): kind is Result => kind in labels.BulkResult;

function Rows({ change: { id, state } }: { change: BulkRecord }) {
  const list = useListState(shape, ['PLACE']);
  const chosen = list.filters.result;
  const outcome = chosen.filter((kind): kind is Outcome => !isResult(kind));
  const result = chosen.filter(isResult);
  // What was carried out is filtered by what came of it, what was not by what would come of it.
  const filter = { or: [...(outcome.length > 0 ? [{ outcome }] : []), ...(result.length > 0 ? [{ result }] : [])] };
  const variables = { id, filter: chosen.length > 0 ? filter : null };
  const data = usePage({
    page: { document: BulkRowsDocument, variables: { ...variables, ...list.page }, of: (answer) => answer.bulkChange?.rows },
    total: { document: BulkRowTotalDocument, variables: { ...variables, upTo: TOTAL_LIMIT }, of: (answer) => answer.bulkChange?.rows },
  });
  const options = kinds.filter((kind) => state !== 'PREVIEWED' || !isResult(kind)).map((value) => ({ value, label: isResult(value) ? labels.BulkResult[value] : labels.BulkOutcome[value] }));
  return (
    <DataTable id="bulk-rows" title="各组织" columns={rowColumns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.name}
      filters={<FilterChoice label="结果" options={options} value={chosen} onChange={(value) => list.setFilters({ result: value })} />}
      empty={<EmptyState title="没有组织" />} />
  );
}
