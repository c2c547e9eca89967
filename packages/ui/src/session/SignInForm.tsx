import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { PasswordField } from '../form/PasswordField.tsx';
import { Note, type Tone } from '../page/Note.tsx';
import type { SignInProblem } from './auth.ts';
import { FactorStep } from './factor/FactorStep.tsx';
import { RecoveryCodes } from './factor/RecoveryCodes.tsx';
import type { Typed } from './use-sign-in.ts';
import { useStaffSignIn } from './use-staff-sign-in.ts';
import '../form/form.css';

interface SignInFormProps {
  readonly account?: string;
  readonly onDone: (account: string) => void;
}

const NOTHING = { password: '', newPassword: '', repeated: '', code: '' };

// Whoever reads this is at the right page: the server's words send those here who are not.
const WANTED: Readonly<Record<string, string>> = {
  SECOND_FACTOR: '请打开身份验证应用，填写这个账号现在的 6 位验证码。',
  PASSKEY: '请用设备的指纹、面容或密码确认是您本人，或者填写身份验证应用里现在的 6 位验证码。',
  SECOND_FACTOR_SETUP: '这里要求工作人员用两步验证登录。请先设置：用手机上的身份验证应用扫描二维码，再填它显示的 6 位验证码。',
};

const wordsOf = ({ code, wrong, message }: SignInProblem, passkey: boolean): string => (wrong ? undefined : WANTED[passkey && code === 'SECOND_FACTOR' ? 'PASSKEY' : code ?? '']) ?? message;

// What is wanted next is no fault.
function toneOf({ code, wrong }: SignInProblem): Tone {
  if (code === 'NEW_PASSWORD') return 'warn';
  return code?.startsWith('SECOND_FACTOR') && !wrong ? 'info' : 'bad';
}

type Fields = Required<Pick<Typed, 'account' | 'password' | 'newPassword' | 'repeated' | 'code'>> & Typed;

/** Account and password; a one-time password is replaced by an own one, and a second factor asked for, in the same form. */
export function SignInForm({ account: given = '', onDone }: SignInFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Fields>({ ...NOTHING, account: given });
  const { running, problem, renewing, factor, question, setup, recoveryCodes, enter, enterByPasskey, begin } = useStaffSignIn(onDone);
  // A code that was refused is not sent again.
  useEffect(() => setTyped((before) => ({ ...before, code: '' })), [problem]);
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [renewing, factor, setup, problem]);
  const type = (part: Partial<Fields>) => setTyped({ ...typed, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(typed);
  };
  const again = () => {
    setTyped({ ...NOTHING, account: given });
    begin();
  };
  const account = typed.account.trim();
  if (recoveryCodes) return <RecoveryCodes account={account} codes={recoveryCodes} confirm="已经存好，进入工作台" onDone={() => onDone(account)} />;
  return (
    <form ref={form} onSubmit={submit} className="gq-stack" noValidate>
      {problem && <Note tone={toneOf(problem)} live>{wordsOf(problem, question !== null)}</Note>}
      {factor || setup
        ? <FactorStep account={account} setup={setup} code={typed.code} running={running} onType={(code) => type({ code })} onBack={again} {...(question && { onPasskey: () => void enterByPasskey(typed) })} />
        : <PasswordStep given={given} typed={typed} renewing={renewing} running={running} onType={type} />}
    </form>
  );
}

interface PasswordStepProps {
  readonly given: string;
  readonly typed: Fields;
  readonly renewing: boolean;
  readonly running: boolean;
  readonly onType: (part: Partial<Fields>) => void;
}

function PasswordStep({ given, typed, renewing, running, onType }: PasswordStepProps) {
  const id = useId();
  return (
    <>
      <div className="gq-field"><label htmlFor={id}>账号</label><Input id={id} {...(given || renewing ? {} : { 'data-first': true })} autoComplete="username" value={typed.account} onChange={(event) => onType({ account: event.target.value })} /></div>
      <PasswordField label={renewing ? '一次性密码' : '密码'} first={Boolean(given) && !renewing} value={typed.password} onChange={(password) => onType({ password })} />
      {renewing && <PasswordField label="新密码" first isNew value={typed.newPassword} onChange={(newPassword) => onType({ newPassword })} />}
      {renewing && <PasswordField label="再填一次新密码" first={false} isNew value={typed.repeated} onChange={(repeated) => onType({ repeated })} />}
      <Button type="primary" htmlType="submit" loading={running} block>{renewing ? '设好密码并登录' : '登录'}</Button>
    </>
  );
}
