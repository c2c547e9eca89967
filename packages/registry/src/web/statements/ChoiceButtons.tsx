import { type ReactNode, useState } from 'react';
import { ChooseDialog, type Choice } from './ChooseDialog.tsx';
import type { StatementFacts } from './statement.documents.ts';

const shortLabels: Readonly<Record<Choice, string>> = { ADOPT: '采用', KEEP: '保留现值', FILE: '归入早先' };

/** What the server offers to do with a statement. */
export function ChoiceButtons({ statement, present }: { statement: StatementFacts; present: ReactNode }) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const offered = statement.offers.filter(({ enabled }) => enabled).map(({ action }) => action.toUpperCase() as Choice);
  return (
    <span className="gq-row gq-choice-buttons">
      {offered.map((action) => <button key={action} type="button" className="gq-button gq-small-button" aria-label={`${shortLabels[action]}：${statement.label} ${statement.stated ?? ''}`} onClick={() => setChoice(action)}>{shortLabels[action]}</button>)}
      {choice && <ChooseDialog statement={statement} present={present} choice={choice} onClose={() => setChoice(null)} />}
    </span>
  );
}
