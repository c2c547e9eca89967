import { Descriptions, EmptyState, ErrorState, FlowButtons, Loading, PageHeader, Panel, Tag } from '@gongqiao/ui';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { askPath } from '../../requests/request-words.ts';
import { ContactsPanel } from './ContactsPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { OrganizationDocument, type OrganizationRecord } from './organization.documents.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { ToPutRight } from './ToPutRight.tsx';
import { valueGroups } from './value-groups.tsx';
import './organization.css';

const back = { to: '/organizations', label: '社会组织', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: OrganizationDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.organization) return <NotThere />;
  return <OrganizationView row={data.organization} />;
}

function NotThere() {
  return (
    <>
      <PageHeader title="没有找到这个组织" back={back} />
      <EmptyState title="没有找到这个组织"><p>它可能已随一批导入撤销，或者不在您的职责范围内。</p></EmptyState>
    </>
  );
}

function OrganizationView({ row }: { row: OrganizationRecord }) {
  const [publishing, setPublishing] = useState(false);
  const actions = { correct: `/organizations/${row.id}/correct`, request: askPath(row.id), publish: () => setPublishing(true) };
  return (
    <>
      <PageHeader title={row.name} back={back} aside={<Tag tone={row.published ? 'good' : undefined}>{row.published ? '已列入公开名录' : '未列入公开名录'}</Tag>}
        actions={<FlowButtons offers={row.offers} on={actions} main="correct" labels={{ publish: row.published ? '撤出公开名录' : '列入公开名录' }} />} />
      <ToPutRight row={row} />
      <div className="gq-columns">
        <div>{valueGroups(row).map(({ title, items }) => <Panel key={title} title={title}><Descriptions items={items} /></Panel>)}</div>
        <div>
          <ContactsPanel contacts={row.contacts.nodes} />
          <HistoryPanel id={row.id} />
        </div>
      </div>
      {publishing && <PublishDialog row={row} onClose={() => setPublishing(false)} />}
    </>
  );
}
