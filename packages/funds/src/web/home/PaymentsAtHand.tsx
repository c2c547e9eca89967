import { graphql } from '@gongqiao/schema';
import { ErrorState, Loading, Panel } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Yuan } from '../parts/Yuan.tsx';
import { paymentPath, paymentsPath } from '../paths.ts';

const AtHandDocument = graphql(`
  query PaymentsAtHand {
    toPay: payments(first: 8, filter: { state: [APPROVED] }, orderBy: { field: DUE_ON, direction: ASC }) { nodes { id ordinal amount grant { recipientName } } totalCount(upTo: 100) }
    toCheck: payments(first: 8, filter: { state: [REQUESTED] }, orderBy: { field: DUE_ON, direction: ASC }) { nodes { id ordinal amount grant { recipientName } } totalCount(upTo: 100) }
  }
`);

interface LineData {
  readonly id: string;
  readonly ordinal: number;
  readonly amount: string;
  readonly grant: { readonly recipientName: string } | null;
}

/** Instalments that wait to be paid, and those that wait to be checked. */
export function PaymentsAtHand() {
  const [{ data, error }, again] = useQuery({ query: AtHandDocument, requestPolicy: 'cache-and-network' });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  return (
    <>
      <Panel title="待付款" aside={<Link to={`${paymentsPath}?state=APPROVED`}>全部 {data.toPay.totalCount} 期</Link>}><Lines lines={data.toPay.nodes} nothing="没有待付款的。" /></Panel>
      <Panel title="待审核" aside={<Link to={`${paymentsPath}?state=REQUESTED`}>全部 {data.toCheck.totalCount} 期</Link>}><Lines lines={data.toCheck.nodes} nothing="没有待审核的。" /></Panel>
    </>
  );
}

function Lines({ lines, nothing }: { readonly lines: readonly LineData[]; readonly nothing: string }) {
  if (lines.length === 0) return <p className="gq-soft">{nothing}</p>;
  return <ul className="gq-list-plain">{lines.map(({ id, ordinal, amount, grant }) => <li key={id} className="gq-row"><Link to={paymentPath(id)}>{grant?.recipientName} 第 {ordinal} 期</Link><Yuan fen={amount} /></li>)}</ul>;
}
