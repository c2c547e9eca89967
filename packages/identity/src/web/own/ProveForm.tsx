import { Button, CodeField, Note } from '@gongqiao/ui';
import { type FormEvent, useState } from 'react';
import { useFactorStep } from './second-factor.ts';
import { useFirstField } from './use-first-field.ts';

interface ProveFormProps {
  readonly step: 'recovery-codes' | 'remove';
  readonly explanation: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly onDone: (recoveryCodes: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

const DONE = { 'recovery-codes': '已重新生成恢复码', remove: '已取消两步验证' } as const;

/** Asks for a code before something is done with the second factor. */
export function ProveForm({ step, explanation, confirm, danger = false, onDone, onCancel }: ProveFormProps) {
  const { run, running, problem } = useFactorStep<{ recoveryCodes?: string[] }>(step, DONE[step]);
  const [code, setCode] = useState('');
  const form = useFirstField(problem);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({ code });
    setCode('');
    if (answer) onDone(answer.recoveryCodes ?? null);
  };
  return (
    <form ref={form} className="gq-stack" onSubmit={(event) => void submit(event)} noValidate>
      <p>{explanation}</p>
      {problem && <Note tone="bad" live>{problem}</Note>}
      <CodeField value={code} onChange={setCode} help="应用里现在的 6 位数字，或者一个恢复码。" />
      <p className="gq-row"><Button type="primary" danger={danger} htmlType="submit" loading={running}>{confirm}</Button><Button onClick={onCancel} disabled={running}>返回</Button></p>
    </form>
  );
}
