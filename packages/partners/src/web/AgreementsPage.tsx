import { labels, optionsOf } from '@gongqiao/schema';
import { Button, type Column, DataTable, EmptyState, FilterChoice, formatInstant, type ListState, PageHeader, RowLink, Tag, TOTAL_LIMIT, urlList, type UrlShape, useListState, useMay, usePage } from '@gongqiao/ui';
import { Link } from 'react-router';
import { periodText, scopeNames, standingOf } from './agreement-words.ts';
import { type AgreementRow, AgreementsDocument, AgreementTotalDocument } from './agreements.documents.ts';
import { agreementPath } from './feature.ts';

const shape = { state: urlList(Object.keys(labels.PartnerAgreementState) as (keyof typeof labels.PartnerAgreementState)[]) } satisfies UrlShape;

const columns: readonly Column<AgreementRow>[] = [
  { key: 'partner', title: '合作方', always: true, render: ({ id, partner, kind }) => <div><RowLink to={agreementPath(id)}>{partner}</RowLink><div className="gq-soft">{labels.PartnerKind[kind]}</div></div> },
  { key: 'purpose', title: '目的和依据', width: '26%', render: ({ purpose }) => purpose },
  { key: 'scopes', title: '共享范围', render: ({ scopes }) => scopeNames(scopes) },
  { key: 'period', title: '期限', nowrap: true, render: (row) => periodText(row) },
  { key: 'requestedAt', title: '登记', nowrap: true, sort: 'REQUESTED_AT', render: ({ requestedBy, requestedAt }) => <div>{requestedBy}<div className="gq-soft">{formatInstant(requestedAt)}</div></div> },
  { key: 'state', title: '状态', render: (row) => { const { text, tone } = standingOf(row); return <div><Tag tone={tone}>{text}</Tag>{row.decidedBy && <div className="gq-soft">{row.decidedBy}</div>}</div>; } },
];

export function Component() {
  const list = useListState(shape, ['REQUESTED_AT']);
  const may = useMay();
  const { state } = list.filters;
  const filter = state.length > 0 ? { state } : {};
  const data = usePage({
    page: { document: AgreementsDocument, variables: { filter, orderBy: list.sort ?? { field: 'REQUESTED_AT', direction: 'DESC' }, ...list.page }, of: (answer) => answer.page },
    total: { document: AgreementTotalDocument, variables: { filter, upTo: TOTAL_LIMIT }, of: (answer) => answer.page },
  });
  return (
    <>
      <PageHeader title="合作方" actions={may('partners.agree') && <Link className="gq-button gq-main-button" to="/agreements/new">登记共享协议</Link>}>
        <p className="gq-soft">共青团、妇联、政府部门的程序按共享协议查询公开名录。协议由一位安全管理员登记、另一位确认，到期自行停止。</p>
      </PageHeader>
      <DataTable id="agreements" title="共享协议" columns={columns} list={list as ListState} data={data} rowKey={(row) => row.id} rowName={(row) => row.partner} rowPath={(row) => agreementPath(row.id)}
        filters={(
          <>
            <FilterChoice label="状态" options={optionsOf(labels.PartnerAgreementState)} value={state} onChange={(value) => list.setFilters({ state: value })} />
            {(list.filtered || list.sort) && <Button type="link" onClick={list.reset}>重置</Button>}
          </>
        )}
        empty={<EmptyState title="没有共享协议" />} />
    </>
  );
}
