import { AuthenticatorKey, Button, CodeField, type FactorSetup, Loading, Note } from '@gongqiao/ui';
import { type FormEvent, useEffect, useState } from 'react';
import { useFactorStep } from './second-factor.ts';
import { useFirstField } from './use-first-field.ts';

interface SetUpFactorFormProps {
  /** There is one already: its code is asked for too. */
  readonly replaces: boolean;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** An authenticator app scans a key and proves it with a first code. */
export function SetUpFactorForm({ replaces, onDone, onCancel }: SetUpFactorFormProps) {
  const [setup, setSetup] = useState<FactorSetup | null>(null);
  const { run: begin, problem: unable } = useFactorStep<FactorSetup>('begin');
  useEffect(() => void begin().then(setSetup), [begin]);
  if (unable) return <Note tone="bad" live>{unable}</Note>;
  // What took too long is begun anew; what did not stays as it was scanned.
  const refused = ({ ticket }: FactorSetup) => void begin({ ticket }).then(setSetup);
  return setup ? <ConfirmForm setup={setup} replaces={replaces} onDone={onDone} onRefused={refused} onCancel={onCancel} /> : <Loading />;
}

interface ConfirmFormProps extends SetUpFactorFormProps {
  readonly setup: FactorSetup;
  readonly onRefused: (setup: FactorSetup) => void;
}

function ConfirmForm({ setup, replaces, onDone, onRefused, onCancel }: ConfirmFormProps) {
  const { run, running, problem } = useFactorStep<{ recoveryCodes: string[] }>('confirm', '已设置两步验证');
  const [typed, setTyped] = useState({ code: '', current: '' });
  const form = useFirstField(problem);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await run({ ticket: setup.ticket, ...typed });
    if (answer) return onDone(answer.recoveryCodes);
    setTyped({ code: '', current: '' });
    onRefused(setup);
  };
  return (
    <form ref={form} className="gq-stack" onSubmit={(event) => void submit(event)} noValidate>
      <AuthenticatorKey setup={setup} />
      {problem && <Note tone="bad" live>{problem}</Note>}
      <CodeField label={replaces ? '新应用的验证码' : '验证码'} value={typed.code} onChange={(code) => setTyped({ ...typed, code })} />
      {replaces && <CodeField label="原应用的验证码" first={false} value={typed.current} onChange={(current) => setTyped({ ...typed, current })} help="换手机时原应用已不在的，填一个恢复码。" />}
      <p className="gq-row"><Button type="primary" htmlType="submit" loading={running}>确认</Button><Button onClick={onCancel} disabled={running}>返回</Button></p>
      <p className="gq-soft">确认后，别处的登录随即结束，要用密码和验证码重新登录。</p>
    </form>
  );
}
