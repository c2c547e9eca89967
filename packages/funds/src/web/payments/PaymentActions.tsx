import { FlowButtons, type OfferData } from '@gongqiao/ui';
import { useState } from 'react';
import { PayDialog } from './PayDialog.tsx';
import { type PaymentStep, PaymentStepDialog } from './PaymentStepDialog.tsx';

export interface Payable {
  readonly id: string;
  readonly version: number;
  readonly ordinal: number;
  readonly amount: string;
  readonly condition: string;
  readonly offers: readonly OfferData[];
}

const steps: readonly PaymentStep[] = ['request', 'approve', 'return', 'sendBack', 'reverse'];

/** What this person may do with an instalment now. */
export function PaymentActions({ row }: { readonly row: Payable }) {
  const [asking, ask] = useState<PaymentStep | 'pay' | null>(null);
  const close = () => ask(null);
  const on = Object.fromEntries([...steps, 'pay' as const].map((action) => [action, () => ask(action)]));
  const main = ['pay', 'approve'].find((action) => row.offers.some((offer) => offer.action === action));
  return (
    <>
      <FlowButtons offers={row.offers} main={main} danger={['reverse']} on={on} />
      {asking === 'pay' && <PayDialog row={row} onClose={close} />}
      {asking !== null && asking !== 'pay' && <PaymentStepDialog step={asking} row={row} onClose={close} />}
    </>
  );
}
