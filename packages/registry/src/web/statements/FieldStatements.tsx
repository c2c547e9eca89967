import { Tag } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import { sourceOf } from './ChooseDialog.tsx';
import type { StatementFacts } from './statement.documents.ts';
import './statements.css';

/** What other sources say of a field, side by side with what stands. */
export function FieldStatements({ statements, present }: { statements: readonly StatementFacts[]; present: ReactNode }) {
  if (statements.length === 0) return null;
  return (
    <ul className="gq-statements">
      {statements.map((statement) => (
        <li key={statement.id}>
          <p><Tag tone="warn">另一说法</Tag> <b>{statement.stated ?? '未填'}</b></p>
          <p className="gq-source">{sourceOf(statement)}</p>
          <ChoiceButtons statement={statement} present={present} />
        </li>
      ))}
    </ul>
  );
}
