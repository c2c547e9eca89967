import { announce, Button, Dialog, type FieldGroup, focusFirstError, RecordFields, RefusalNote, todayText, useOperation, useRecordForm } from '@gongqiao/ui';
import { type FormEvent, useRef } from 'react';
import { useNavigate } from 'react-router';
import { rulesPath } from '../case-path.ts';
import { AdoptRuleDocument, type RuleRecord } from './rules.documents.ts';

const groupsOf = ({ amount, place }: RuleRecord): readonly FieldGroup[] => [{
  title: '新的规定',
  fields: [
    ...(amount === null ? [] : [{ key: 'amount', label: '数', kind: 'number', required: true } as const]),
    { key: 'validFrom', label: '自哪一天起', kind: 'date', required: true, help: '不能早于今天；已经开始的办件不变。' },
    { key: 'basis', label: '依据的文件', kind: 'text', required: true, maxLength: 200, wide: true, help: `文件名和文号。${place ? '' : '单位经办录入的，只在本单位适用。'}` },
    { key: 'article', label: '条款', kind: 'text', maxLength: 50 },
    { key: 'wording', label: '原文', kind: 'lines', required: true, maxLength: 1_000, help: '照原文抄录。决定书会引用它。' },
  ],
}];

/** Puts down how a rule reads from a day on. */
export function AdoptDialog({ rule, onClose }: { rule: RuleRecord; onClose: () => void }) {
  const box = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const form = useRecordForm(groupsOf(rule), { amount: rule.amount, validFrom: todayText(), basis: null, article: null, wording: null }, `rule:${rule.key}`);
  const adopt = useOperation(AdoptRuleDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = form.read(form.groups[0]!.fields);
    if (!read) return focusFirstError(box.current);
    const adopted = await adopt.run({ input: { key: rule.key, ...read } as never });
    if (!adopted) return;
    form.settle();
    announce('已录入');
    onClose();
    void navigate(`${rulesPath}/${adopted.id}`);
  };
  return (
    <Dialog title={`录入新的规定：${rule.title}`} onClose={onClose} closable={!adopt.running}>
      <form ref={box} className="gq-stack" onSubmit={(event) => void submit(event)}>
        <p className="gq-soft">现在：{rule.text}</p>
        <RecordFields form={form} marks={false} />
        <RefusalNote refusal={adopt.refusal} failure={adopt.failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose} disabled={adopt.running}>取消</Button><Button htmlType="submit" type="primary" loading={adopt.running}>录入</Button></p>
      </form>
    </Dialog>
  );
}
