import { labels } from '@gongqiao/schema';
import { announce, DownloadLink, ErrorState, FlowButtons, Loading, PageHeader, Panel, pathWith, Tag, todayText, urlText, type UrlShape, useListState, useMay } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Yuan } from '../parts/Yuan.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { type LedgerAccountRow, VouchersDocument } from './vouchers.documents.ts';

const shape = { month: urlText } satisfies UrlShape;
const address = (month: string, format: 'xlsx' | 'csv') => pathWith('/download/funds/vouchers', { month, format });

/** 记账凭证: a month's entries as a file for the accounting software, and what its accounts are called there. */
export function Component() {
  const list = useListState(shape, []);
  const may = useMay();
  const month = /^2\d{3}-(0[1-9]|1[0-2])$/.test(list.filters.month) ? list.filters.month : todayText().slice(0, 7);
  const [{ data, error }, again] = useQuery({ query: VouchersDocument, variables: { month }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHeader title="记账凭证"><p className="gq-soft">一个月的分录，每笔一张凭证，借贷相等，按月连续编号；编过的号不再变。导出留有记录。</p></PageHeader>
      <p className="gq-row"><label className="gq-row">月份<input type="month" className="gq-select" value={month} onChange={({ target }) => list.setFilters({ month: target.value })} /></label></p>
      {error ? <ErrorState error={error} retry={reload} /> : !data ? <Loading /> : (
        <div className="gq-stack">
          <Panel title={`${month} 的凭证`}>
            {data.voucherMonth.cash + data.voucherMonth.reference === 0 ? <p className="gq-soft">这个月没有分录。</p> : (
              <>
                <p>付款和冲销 {data.voucherMonth.cash} 张（记），预算备查 {data.voucherMonth.reference} 张（备）；借方合计与贷方合计各 <Yuan fen={data.voucherMonth.amount} />。</p>
                {may('funds.vouchers') && <p className="gq-row"><DownloadLink className="gq-button" href={address(month, 'xlsx')}>导出表格（.xlsx）</DownloadLink><DownloadLink className="gq-button" href={address(month, 'csv')}>导出文本（.csv）</DownloadLink></p>}
              </>
            )}
          </Panel>
          <Panel title="会计科目"><Accounts rows={data.ledgerAccounts.nodes} reload={reload} /></Panel>
        </div>
      )}
    </>
  );
}

function Accounts({ rows, reload }: { readonly rows: readonly LedgerAccountRow[]; readonly reload: () => void }) {
  const [changing, change] = useState<LedgerAccountRow | null>(null);
  return (
    <>
      <div className="gq-scroll">
        <table className="gq-plain-table">
          <caption className="gq-hidden">会计科目</caption>
          <thead><tr><th scope="col">科目代码</th><th scope="col">科目名称</th><th scope="col">分录的账户</th><th scope="col">用于</th><th scope="col">依据</th><th scope="col">核对</th><th scope="col">办理</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.code}</td><td>{row.name}</td><td>{labels.JournalAccount[row.account]}</td><td>{row.cash ? '付款、冲销' : '预算备查'}</td><td>{row.basis}</td>
                <td>{row.verified ? <Tag tone="good">已核对</Tag> : <Tag tone="warn">没有核对</Tag>}</td>
                <td><FlowButtons offers={row.offers} on={{ change: () => change(row) }} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changing && <AccountDialog key={changing.id} row={changing} onDone={(words) => { announce(words); change(null); reload(); }} onClose={() => change(null)} />}
    </>
  );
}
