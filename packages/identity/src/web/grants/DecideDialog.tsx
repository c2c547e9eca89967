import { announce, type OfferData, ReasonDialog, useOperation } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { constantOf, DECISIONS, type GrantAction } from './decisions.ts';
import { DecideGrantDocument } from './grants.documents.ts';

interface DecideDialogProps {
  readonly grant: { readonly id: string; readonly version: number };
  readonly offer: OfferData;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Confirms, declines or takes back, with the reason where one is due. */
export function DecideDialog({ grant: { id, version }, offer, children, onClose }: DecideDialogProps) {
  const decide = useOperation(DecideGrantDocument);
  const action = offer.action as GrantAction;
  const confirm = async (reason: string) => {
    if (!(await decide.run({ id, version, action: constantOf(action), reason: reason || null }))) return;
    announce(DECISIONS[action].done);
    onClose();
  };
  return (
    <ReasonDialog title={offer.label} confirm={offer.label} danger={action === 'end'} reason={DECISIONS[action].reason} help={DECISIONS[action].help}
      running={decide.running} refusal={decide.refusal} failure={decide.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}>
      {children}
    </ReasonDialog>
  );
}
