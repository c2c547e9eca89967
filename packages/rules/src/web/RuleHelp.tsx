import { graphql } from '@gongqiao/schema';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useQuery } from 'urql';
import './rule-help.css';

const RuleHelpDocument = graphql(`
  query RuleHelp($keys: [String!]!, $scope: String) {
    rulesInForce(keys: $keys, scope: $scope) { id key text basis article wording validFrom verified place adjustable }
  }
`);

interface RuleHelpProps {
  /** The rule's key: `decisions.appealPeriod`. */
  readonly rule: string;
  /** What of the screen follows from it. */
  readonly label: string;
  /** A district or unit that may have a rule of its own. */
  readonly scope?: string | undefined;
}

/** A question mark beside a field, and below it, when it is asked, what the rule says: its value, the article and its text, since when, whether it was verified. */
export function RuleHelp({ rule, label, scope }: RuleHelpProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  // Closes this and no dialog around it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    setOpen(false);
  };
  return (
    <>
      <button type="button" className="rule-help-button" aria-expanded={open} aria-controls={open ? id : undefined} aria-label={`“${label}”的规定`} onKeyDown={onKeyDown} onClick={() => setOpen(!open)}>?</button>
      {open && <span id={id} className="rule-help" role="note"><RuleInWords rule={rule} scope={scope} /></span>}
    </>
  );
}

/** The same for a form's description: `{ key: 'amount', beside: ruleHelp('funds.collectiveAbove') }`. */
export const ruleHelp = (rule: string, scope?: string) => (label: string): ReactNode => <RuleHelp rule={rule} label={label} scope={scope} />;

function RuleInWords({ rule, scope }: Pick<RuleHelpProps, 'rule' | 'scope'>) {
  const [{ data, error }, again] = useQuery({ query: RuleHelpDocument, variables: { keys: [rule], scope: scope || null } });
  const found = data?.rulesInForce[0];
  if (error && !data) return <span role="alert">规定没有取到。<button type="button" className="rule-help-again" onClick={() => again({ requestPolicy: 'network-only' })}>再试一次</button></span>;
  if (!data) return <span role="status">正在读取规定…</span>;
  if (!found) return <span role="status">规则表里今天没有这一条，请问经办人。</span>;
  const { text, basis, article, wording, validFrom, verified, place, adjustable } = found;
  return (
    <span role="status">
      <strong>{text}</strong>
      <span>依据：{basis}{article}</span>
      {wording && <q>{wording}</q>}
      <span className="rule-help-marks">{verified ? '已核对原文' : '原文未核对'}，{validFrom ? `自 ${validFrom} 起` : '没有另写起始日期'}，{place ? `在${place}适用` : adjustable ? '全市适用，区市和直属单位可以另行规定' : '全市适用'}</span>
    </span>
  );
}
