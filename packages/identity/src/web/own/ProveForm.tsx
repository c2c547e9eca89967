import { Button, CodeField, Note, PasskeyButton } from '@gongqiao/ui';
import { type FormEvent, useState } from 'react';
import { useFactorStep } from './second-factor.ts';
import { useFirstField } from './use-first-field.ts';
import { usePasskeyProof } from './use-proof.ts';

interface ProveFormProps {
  readonly step: 'recovery-codes' | 'remove' | 'remove-passkey';
  /** What is asked beside the proof. */
  readonly body?: object;
  readonly explanation: string;
  readonly confirm: string;
  readonly danger?: boolean;
  /** A device may prove it too. */
  readonly byPasskey: boolean;
  readonly onDone: (recoveryCodes: readonly string[] | null) => void;
  readonly onCancel: () => void;
}

const DONE = { 'recovery-codes': '已重新生成恢复码', remove: '已取消两步验证', 'remove-passkey': '已删去通行密钥' } as const;

/** Asks for a code or a passkey before something is done with the second factor. */
export function ProveForm({ step, body, explanation, confirm, danger = false, byPasskey, onDone, onCancel }: ProveFormProps) {
  const { run, running, problem: refused } = useFactorStep<{ recoveryCodes?: string[] }>(step, DONE[step]);
  const { prove, proving, problem: unproved } = usePasskeyProof();
  const [code, setCode] = useState('');
  const problem = refused ?? unproved;
  const form = useFirstField(problem);
  const go = async (proof: object) => {
    const answer = await run({ ...body, ...proof });
    setCode('');
    if (answer) onDone(answer.recoveryCodes ?? null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void go({ code });
  };
  const ask = async () => {
    const passkey = await prove();
    if (passkey) await go({ passkey });
  };
  return (
    <form ref={form} className="gq-stack" onSubmit={submit} noValidate>
      <p>{explanation}</p>
      {problem && <Note tone="bad" live>{problem}</Note>}
      <CodeField value={code} onChange={setCode} help="应用里现在的 6 位数字，或者一个恢复码。" />
      <p className="gq-row">
        <Button type="primary" danger={danger} htmlType="submit" loading={running} disabled={proving}>{confirm}</Button>
        {byPasskey && <PasskeyButton running={running || proving} onAsk={() => void ask()} />}
        <Button onClick={onCancel} disabled={running || proving}>返回</Button>
      </p>
    </form>
  );
}
