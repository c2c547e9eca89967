import { RuleHelp } from '@gongqiao/rules/web';
import { Checkbox, ReasonDialog, ReasonField, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AdmitApplicationDocument, type ApplicationRecord, ApplicationRulesDocument, DeclineApplicationDocument, NotifyApplicationDocument } from './applications.documents.ts';

/** What each verdict says before it is given. */
export const verdicts = {
  admit: { title: '准予入驻', confirm: '准予入驻', help: '申请人会看到，连同依据、评审得分和决定时的事实。' },
  notify: { title: '告知拟不予入驻', confirm: '告知', help: '申请人会看到，可以在期限内陈述意见；期满或者陈述以后才决定。' },
  decline: { title: '不予入驻', confirm: '不予入驻', help: '写明为什么，申请人的陈述采纳没有、为什么。申请人会看到，可以申请内部复核。' },
} as const;
export type Verdict = keyof typeof verdicts;

interface DecideDialogProps {
  readonly what: Verdict;
  readonly row: ApplicationRecord;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const keysFor = (registered: boolean): string[] => [registered ? 'incubation.entryRegistered' : 'incubation.entryUnregistered', 'incubation.formula', 'decisions.reasons'];

function useVerdict(what: Verdict) {
  const [admit, notify, decline] = [useOperation(AdmitApplicationDocument), useOperation(NotifyApplicationDocument), useOperation(DeclineApplicationDocument)];
  return { admit, notify, decline }[what] as typeof admit;
}

/** A verdict with its reason and the rules that it goes by; while reviews are to come, also why they are not waited for. */
export function DecideDialog({ what, row: { id, version, registered, region, reviews, state }, onDone, onClose }: DecideDialogProps) {
  const keys = keysFor(registered);
  const [cites, setCites] = useState<readonly string[]>(keys);
  const [withoutReviews, setWithoutReviews] = useState('');
  const operation = useVerdict(what);
  const all = reviews?.nodes ?? [];
  // A hearing that is still to come, the server says.
  const outstanding = what !== 'decline' && (operation.refusal?.fields.includes('withoutReviews') || all.some((review) => review.state === 'ASSIGNED' || review.state === 'DECLARED') || !all.some((review) => review.state === 'SCORED'));
  const run = async (reason: string) => {
    const cited = what === 'notify' ? {} : { cites: [...cites] };
    const waited = what === 'decline' ? {} : { withoutReviews: withoutReviews.trim() || null };
    if (await operation.run({ id, version, reason, ...cited, ...waited } as Parameters<typeof operation.run>[0])) onDone();
  };
  const { title, confirm, help } = verdicts[what];
  return (
    <ReasonDialog title={title} confirm={confirm} help={help} danger={what === 'decline'} running={operation.running} refusal={operation.refusal} failure={operation.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}>
      {state === 'HEARD' && <p className="gq-soft">申请人的陈述在页面上方。</p>}
      {what === 'notify' && <p className="gq-soft">陈述意见的期限<RuleHelp rule="decisions.replyPeriod" label="陈述意见的期限" scope={region?.code} /></p>}
      {what === 'decline' && <p className="gq-soft">申请内部复核的期限<RuleHelp rule="decisions.appealPeriod" label="申请内部复核的期限" scope={region?.code} /></p>}
      {what !== 'notify' && <Cites keys={keys} chosen={cites} onChange={setCites} />}
      {outstanding && <ReasonField label="评审或者现场评审还没有完，为什么不等" value={withoutReviews} onChange={setWithoutReviews} help="申请人会看到。" />}
    </ReasonDialog>
  );
}

function Cites({ keys, chosen, onChange }: { readonly keys: readonly string[]; readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }) {
  const [{ data }] = useQuery({ query: ApplicationRulesDocument, variables: { key: [...keys] } });
  const rules = keys.flatMap((key) => data?.rules.nodes.filter((rule) => rule.key === key).slice(0, 1) ?? []);
  return (
    <div role="group" aria-label="依据" className="gq-stack">
      <p>依据（至少一条）</p>
      {rules.map(({ key, title, wording }) => <Checkbox key={key} checked={chosen.includes(key)} onChange={() => onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])}>{title}<span className="gq-soft">　{wording}</span></Checkbox>)}
    </div>
  );
}
