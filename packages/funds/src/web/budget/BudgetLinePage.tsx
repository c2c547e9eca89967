import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, FlowButtons, KeyFigures, Loading, PageHeader, Panel, ProgressBar, yuanOfFen } from '@gongqiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { EntriesTable } from '../parts/EntriesTable.tsx';
import { budgetPath } from '../paths.ts';
import { BudgetLineDocument, type BudgetLineRecord } from './budget.documents.ts';
import { ChangeBudgetDialog } from './ChangeBudgetDialog.tsx';
import { CorrectLineDialog } from './CorrectLineDialog.tsx';

const back = { to: budgetPath, label: '预算科目', list: true };
const actions: Readonly<Record<string, string>> = { create: '设立', change: '调整预算', correct: '更正名称和说明' };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: BudgetLineDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.budgetLine) return <><PageHeader title="没有找到这个预算科目" back={back} /><EmptyState title="没有找到这个预算科目"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  return <LineView row={data.budgetLine} reload={reload} />;
}

function LineView({ row, reload }: { readonly row: BudgetLineRecord; readonly reload: () => void }) {
  const [asking, ask] = useState<'change' | 'correct' | null>(null);
  const close = () => ask(null);
  const done = () => { close(); reload(); };
  const { title, offers, amount, available, committed, paid, executionRate, entries } = row;
  const figure = (key: string, label: string, fen: string) => ({ key, label, value: `${yuanOfFen(fen)} 元` });
  return (
    <>
      <PageHeader title={title} back={back}
        actions={<><button type="button" className="gq-button no-print" onClick={() => window.print()}>打印</button><FlowButtons offers={offers} main="change" on={{ change: () => ask('change'), correct: () => ask('correct') }} /></>} />
      <KeyFigures label="资金情况" figures={[figure('amount', '预算', amount), figure('available', '可用', available), figure('committed', '已承诺未付', committed), figure('paid', '已付款', paid)]} />
      <Panel title="科目"><ProgressBar label="执行率" done={Number(paid)} whole={Number(amount)} detail={`${executionRate}%（已付款 ÷ 预算）`} /><Descriptions items={factsOf(row)} /></Panel>
      <Panel title="分录" aside={<span className="gq-soft">{entries.totalCount > entries.nodes.length ? `最近 ${entries.nodes.length} 笔，共 ${entries.totalCount} 笔` : `共 ${entries.totalCount} 笔`}</span>}><EntriesTable entries={entries.nodes} /></Panel>
      <EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} />
      {asking === 'change' && <ChangeBudgetDialog row={row} onDone={done} onClose={close} />}
      {asking === 'correct' && <CorrectLineDialog row={row} onDone={done} onClose={close} />}
    </>
  );
}

function factsOf({ year, code, source, remark, revision }: BudgetLineRecord): Description[] {
  return [
    { key: 'year', label: '年度', value: year }, { key: 'code', label: '编号', value: code }, { key: 'source', label: '来源', value: labels.FundSource[source] },
    { key: 'revision', label: '调整过几次', value: revision === 0 ? '没有调整过' : `${revision} 次` }, { key: 'remark', label: '说明', value: remark, wide: true },
  ];
}
