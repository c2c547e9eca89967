import type { EnumValue } from '@gongqiao/schema';
import { announce, FlowButtons, type OfferData, ReasonDialog, useOperation } from '@gongqiao/ui';
import { type ReactNode, useState } from 'react';
import { DecideAgreementDocument } from './agreements.documents.ts';

type Action = 'confirm' | 'decline' | 'end';

const DECISIONS: Readonly<Record<Action, { readonly value: EnumValue<'PartnerAgreementAction'>; readonly reason: 'required' | 'none'; readonly help: string; readonly done: string }>> = {
  confirm: { value: 'CONFIRM', reason: 'none', help: '', done: '协议已生效' },
  decline: { value: 'DECLINE', reason: 'required', help: '登记的人会看到。', done: '已答复：不同意' },
  end: { value: 'END', reason: 'required', help: '例如“合作结束”。终止后它的程序立即读不到任何内容，不能恢复。', done: '已终止' },
};

const isAction = (action: string): action is Action => action in DECISIONS;

interface AgreementButtonsProps {
  readonly agreement: { readonly id: string; readonly version: number; readonly offers: readonly OfferData[] };
  /** What is decided, shown once more in the dialog. */
  readonly children: ReactNode;
}

/** What the viewer may do with an agreement now. */
export function AgreementButtons({ agreement: { id, version, offers }, children }: AgreementButtonsProps) {
  const [asked, setAsked] = useState<OfferData | null>(null);
  const decide = useOperation(DecideAgreementDocument);
  const offered = offers.filter(({ action }) => isAction(action));
  const action = (asked?.action ?? 'confirm') as Action;
  const confirm = async (reason: string) => {
    if (!(await decide.run({ id, version, action: DECISIONS[action].value, reason: reason || null }))) return;
    announce(DECISIONS[action].done);
    setAsked(null);
  };
  return (
    <span className="gq-row">
      <FlowButtons offers={offered} main="confirm" on={Object.fromEntries(offered.map((offer) => [offer.action, () => setAsked(offer)]))} />
      {asked && (
        <ReasonDialog title={`${asked.label}共享协议`} confirm={asked.label} danger={action === 'end'} reason={DECISIONS[action].reason} help={DECISIONS[action].help} running={decide.running} refusal={decide.refusal} failure={decide.failure}
          onConfirm={(reason) => void confirm(reason)} onClose={() => { decide.reset(); setAsked(null); }}>
          {children}
        </ReasonDialog>
      )}
    </span>
  );
}
