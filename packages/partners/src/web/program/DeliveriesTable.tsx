import { labels } from '@gongqiao/schema';
import { announce, FlowButtons, formatCount, formatInstant, RefusalNote, Tag, useOperation } from '@gongqiao/ui';
import { type DeliveryRecord, ResendDocument } from './program.documents.ts';
import { deliveryText, toneOf } from './program-words.ts';

// It leaves the list of those undelivered.
const CHANGES = ['PartnerWebhook', 'PartnerDelivery'];

interface DeliveriesTableProps {
  readonly title: string;
  readonly rows: readonly DeliveryRecord[];
  /** Why what waits is not sent now. */
  readonly halted: string | null;
  /** Whether they may be sent again from here. */
  readonly acts?: boolean;
}

/** What was told or is to be, and what became of it. */
export function DeliveriesTable({ title, rows, halted, acts = false }: DeliveriesTableProps) {
  const resend = useOperation(ResendDocument, undefined, CHANGES);
  const send = async ({ id, version }: DeliveryRecord) => {
    if (await resend.run({ id, version })) announce('已再发一次');
  };
  if (rows.length === 0) return <p className="gq-soft">还没有推送过。</p>;
  return (
    <>
      <RefusalNote refusal={resend.refusal} failure={resend.failure} />
      <div className="gq-scroll">
        <table className="gq-plain-table gq-stacking" aria-label={title}>
          <thead><tr><th scope="col">生成</th><th scope="col">内容</th><th scope="col">结果</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="gq-nowrap">{formatInstant(row.madeAt)}</th>
                <td className="gq-nowrap">{row.kind === 'TEST' ? labels.PartnerDeliveryKind.TEST : `${formatCount(row.entries)} 项变化`}</td>
                <td><span className="gq-row"><Tag tone={toneOf(row)}>{labels.PartnerDeliveryState[row.state]}</Tag><span className="gq-soft">{deliveryText(row, halted)}</span>{acts && <FlowButtons offers={row.offers} on={{ resend: () => void send(row) }} />}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
