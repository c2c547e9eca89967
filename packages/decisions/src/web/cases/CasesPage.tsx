import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, RowLink, Tag, todayText, TOTAL_LIMIT, urlChoice, urlList, type UrlShape, urlText, useListState, usePage, useRecordPath } from '@gongqiao/ui';
import { Link } from 'react-router';
import { calendarPath, casePath } from '../case-path.ts';
import { type CaseRow, CasesDocument, CaseTotalDocument } from './cases.documents.ts';

const WHOSE = { mine: '等我办的', others: '等别人办的', open: '没有办结的', asked: '征求我意见的', acted: '我办过的', closed: '已办结的', all: '全部' } as const;
type Whose = keyof typeof WHOSE;

const shape = { whose: urlChoice(Object.keys(WHOSE) as Whose[], 'mine'), turn: urlList(Object.keys(labels.Turn) as (keyof typeof labels.Turn)[]), due: urlText } satisfies UrlShape;

const filters: Readonly<Record<Whose, object>> = { mine: { mine: true }, others: { open: true, mine: false }, asked: { asked: true }, acted: { acted: true }, closed: { open: false }, open: { open: true }, all: {} };

function DueCell({ dueOn, provisional, pausedOn, closedAt }: CaseRow) {
  if (dueOn === null) return <>—</>;
  const late = closedAt === null && pausedOn === null && dueOn < todayText();
  return <>{dueOn}{provisional && '（暂定）'}{pausedOn && <> <Tag tone="info">已暂停</Tag></>}{late && <> <Tag tone="bad">已超期</Tag></>}</>;
}

function useColumns(): readonly Column<CaseRow>[] {
  const recordPath = useRecordPath();
  return [
    { key: 'title', title: '事项', always: true, width: '30%', render: ({ id, subjectType, subjectId, title }) => <RowLink to={recordPath(subjectType, subjectId) ?? casePath(id)}>{title}</RowLink> },
    { key: 'kind', title: '种类', nowrap: true, render: ({ kind }) => kind },
    { key: 'applicantName', title: '申请方', render: ({ applicantName }) => applicantName },
    { key: 'stateLabel', title: '到了哪一步', nowrap: true, render: ({ stateLabel }) => stateLabel },
    { key: 'turn', title: '轮到谁', nowrap: true, render: ({ turn, assigneeName }) => assigneeName ?? labels.Turn[turn] },
    { key: 'dueOn', title: '期限', nowrap: true, sort: 'DUE_ON', render: (row) => <DueCell {...row} /> },
    { key: 'enteredAt', title: '到这一步的时间', nowrap: true, sort: 'ENTERED_AT', render: ({ enteredAt }) => formatInstant(enteredAt) },
    { key: 'file', title: '经过', nowrap: true, render: ({ id, title }) => <RowLink to={casePath(id)}><span className="gq-hidden">{title}的</span>经过</RowLink> },
  ];
}

/** Everything that goes on or was done, as far as one may see it. */
export function Component() {
  const list = useListState(shape, ['DUE_ON', 'ENTERED_AT']);
  const { whose, turn, due } = list.filters;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(due) ? due : null;
  const filter = { ...filters[whose], ...(turn.length > 0 ? { turn } : {}), ...(day ? { dueOnFrom: day, dueOnTo: day } : {}) };
  const data = usePage({
    page: { document: CasesDocument, variables: { filter, orderBy: list.sort ?? { field: whose === 'closed' ? 'ENTERED_AT' : 'DUE_ON', direction: whose === 'closed' ? 'DESC' : 'ASC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: CaseTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="办件" actions={<Link to={calendarPath}>期限日历</Link>} />
      <DataTable id="cases" title="办件" columns={useColumns()} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.title} rowPath={(row) => casePath(row.id)}
        filters={(
          <>
            <FilterChoice label="哪一些" options={optionsOf(WHOSE)} value={[whose]} onChange={(chosen) => list.setFilters({ whose: chosen.at(-1) ?? 'mine' })} />
            <FilterChoice label="轮到谁" options={optionsOf(labels.Turn)} value={turn} onChange={(chosen) => list.setFilters({ turn: chosen })} />
            {day && <Tag>期限 {day}</Tag>}
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title={`没有${whose === 'all' ? '办件' : WHOSE[whose]}`}><p>有新的事项时会列在这里，最急的在前。</p></EmptyState>} />
    </>
  );
}
