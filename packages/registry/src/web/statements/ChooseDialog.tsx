import { announce, formatInstant, ReasonDialog, useOperation } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { labels } from '@gongqiao/schema';
import { ChooseStatementDocument, type StatementFacts } from './statement.documents.ts';

export type Choice = keyof typeof labels.StatementAction;

const words: Readonly<Record<Choice, { readonly title: string; readonly help: string; readonly done: string }>> = {
  ADOPT: { title: '采用这一说法', help: '例如“已与组织负责人电话核对”。采用后现值改为这一说法，原值留在修改记录里。', done: '已采用' },
  KEEP: { title: '保留现值', help: '例如“现值有登记证书照片，名单系旧表”。这一说法留作记录。', done: '已保留现值' },
  FILE: { title: '归入早先的情况', help: '例如“名单是 2017 年的，当时确实如此”。现值不变，查那时的情况时用得上。', done: '已归入早先的情况' },
};

interface ChooseDialogProps {
  readonly statement: StatementFacts;
  readonly present: ReactNode;
  readonly choice: Choice;
  readonly onClose: () => void;
}

/** A person chooses, and says why. */
export function ChooseDialog({ statement, present, choice, onClose }: ChooseDialogProps) {
  const choose = useOperation(ChooseStatementDocument);
  const { title, help, done } = words[choice];
  const confirm = async (reason: string) => {
    if (!(await choose.run({ id: statement.id, version: statement.version, action: choice, reason }))) return;
    announce(`${done}：${statement.label}`);
    onClose();
  };
  return (
    <ReasonDialog title={`${title}：${statement.label}`} confirm={title} help={help} running={choose.running} refusal={choose.refusal} failure={choose.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}>
      <dl className="gq-choice">
        <div><dt>现值</dt><dd>{present || <span className="gq-missing">未填</span>}</dd></div>
        <div><dt>另一说法</dt><dd>{statement.stated ?? <span className="gq-missing">未填</span>}<div className="gq-source">{sourceOf(statement)}</div></dd></div>
      </dl>
    </ReasonDialog>
  );
}

/** Who states it, from what, and of which time it tells. */
export function sourceOf({ source, origin, statedBy, statedAt, validSince }: StatementFacts): string {
  return [`${labels.Source[source]}${origin ? `（${origin}）` : ''}`, formatInstant(statedAt).slice(0, 10), statedBy, ...(validSince ? [`${validSince} 起`] : [])].join(' · ');
}
