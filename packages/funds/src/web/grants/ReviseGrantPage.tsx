import { announce, EmptyState, ErrorState, Loading, PageHeader, useOperation, useViewer, yuanOfFen } from '@gongqiao/ui';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { grantPath } from '../paths.ts';
import { GrantForm, type GrantStart } from './GrantForm.tsx';
import { GrantDocument, type GrantInput, type GrantRecord, ReviseGrantDocument } from './grants.documents.ts';

const changes = ['FundGrant'] as const;

function startOf({ organization, payee, recipientName, amount, line, purpose, instalments }: GrantRecord): GrantStart {
  const keeper = payee && payee.id !== organization?.id ? { id: payee.id, name: payee.name } : null;
  return {
    organization: organization && { id: organization.id, name: organization.name }, payee: keeper, record: { recipientName: organization ? null : recipientName, amount, line: line?.id ?? null, purpose },
    instalments: instalments.map((one) => ({ amount: yuanOfFen(one.amount), condition: one.condition, dueOn: one.dueOn ?? '' })),
  };
}

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error, fetching }, again] = useQuery({ query: GrantDocument, variables: { id }, requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data || fetching) return <Loading />;
  const back = { to: grantPath(id), label: '扶持资金' };
  if (!data.fundGrant?.offers.some(({ action }) => action === 'revise')) return <><PageHeader title="现在不能修改" back={back} /><EmptyState title="现在不能修改"><p>已经提请审批的，先撤回或者等退回。</p></EmptyState></>;
  return <ReviseView row={data.fundGrant} />;
}

function ReviseView({ row }: { readonly row: GrantRecord }) {
  const { account } = useViewer();
  const revise = useOperation(ReviseGrantDocument, undefined, changes);
  const save = async (input: GrantInput): Promise<string | null> => {
    if (!(await revise.run({ id: row.id, version: row.version, input }))) return null;
    announce('已保存');
    return grantPath(row.id);
  };
  return (
    <>
      <PageHeader title={`修改：${row.recipientName}`} back={{ to: grantPath(row.id), label: '扶持资金' }} />
      <GrantForm start={startOf(row)} draftKey={`revise-fund-grant:${account}:${row.id}:${row.version}`} submit="保存" back={grantPath(row.id)} operation={revise} onSubmit={save} />
    </>
  );
}
