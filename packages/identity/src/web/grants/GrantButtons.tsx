import { FlowButtons, type OfferData } from '@gongqiao/ui';
import { type ReactNode, useState } from 'react';
import { DecideDialog } from './DecideDialog.tsx';
import { isDecision } from './decisions.ts';

interface GrantButtonsProps {
  readonly grant: { readonly id: string; readonly version: number; readonly offers: readonly OfferData[] };
  /** What is decided, shown once more in the dialog. */
  readonly children: ReactNode;
}

/** What the viewer may do with a grant now. */
export function GrantButtons({ grant, children }: GrantButtonsProps) {
  const [deciding, setDeciding] = useState<OfferData | null>(null);
  const offers = grant.offers.filter(({ action }) => isDecision(action));
  return (
    <span className="gq-row">
      <FlowButtons offers={offers} main="confirm" on={Object.fromEntries(offers.map((offer) => [offer.action, () => setDeciding(offer)]))} />
      {deciding && <DecideDialog grant={grant} offer={deciding} onClose={() => setDeciding(null)}>{children}</DecideDialog>}
    </span>
  );
}
