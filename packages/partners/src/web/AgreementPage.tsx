import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, EmptyState, ErrorState, EventsPanel, formatCount, formatInstant, Loading, PageHeader, Panel, Tag, useMay } from '@gongqiao/ui';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { holds, periodText, scopeNames, standingOf } from './agreement-words.ts';
import { AgreementButtons } from './AgreementButtons.tsx';
import { AgreementDocument, type AgreementRecord } from './agreements.documents.ts';
import { ClientsPanel } from './ClientsPanel.tsx';
import { agreementsPath } from './feature.ts';

const back = { to: agreementsPath, label: '合作方', list: true };
const actions = { request: '登记', confirm: '确认', decline: '不同意', end: '终止' };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: AgreementDocument, variables: { id } });
  if (error && !data) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.partnerAgreement) return <><PageHeader title="没有找到这份协议" back={back} /><EmptyState title="没有找到这份协议" /></>;
  return <AgreementView row={data.partnerAgreement} />;
}

function AgreementView({ row }: { row: AgreementRecord }) {
  const may = useMay();
  const { text, tone } = standingOf(row);
  return (
    <>
      <PageHeader title={row.partner} back={back} aside={<Tag tone={tone}>{text}</Tag>} actions={<AgreementButtons agreement={row}><p>{row.partner}：{scopeNames(row.scopes)}，{periodText(row)}</p></AgreementButtons>} />
      <div className="gq-columns">
        <div>
          <Panel title="协议"><Descriptions items={factsOf(row)} /></Panel>
          <ClientsPanel agreement={row} open={may('partners.agree') && holds(row)} />
        </div>
        <div><EventsPanel events={row.events} actions={actions} kinds={labels.EventKind} /></div>
      </div>
    </>
  );
}

function factsOf(row: AgreementRecord): Description[] {
  return [
    { key: 'kind', label: '类别', value: labels.PartnerKind[row.kind] },
    { key: 'period', label: '期限', value: periodText(row) },
    { key: 'purpose', label: '目的和依据', value: row.purpose, wide: true },
    { key: 'scopes', label: '共享范围', value: <ul className="gq-list-plain">{row.scopes.map((scope) => <li key={scope}>{labels.PartnerScope[scope]}</li>)}</ul>, wide: true },
    { key: 'budget', label: '查询预算', value: `每分钟 ${formatCount(row.budget)} 项` },
    { key: 'requested', label: '登记', value: `${row.requestedBy}　${formatInstant(row.requestedAt)}` },
    ...(row.decidedBy && row.decidedAt ? [{ key: 'decided', label: '决定', value: `${row.decidedBy}　${formatInstant(row.decidedAt)}${row.decisionReason ? `　${row.decisionReason}` : ''}`, wide: true }] : []),
  ];
}
