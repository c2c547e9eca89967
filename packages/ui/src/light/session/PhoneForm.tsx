import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ask, findAuthSettings, type PersonKind, type SignInProblem } from '../../session/auth.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import { TypedField } from './SignIn.tsx';

const PAUSE = 60;

interface Properties {
  readonly kind: PersonKind;
  /** Somebody new, who says what to be called; else somebody who forgot the password. */
  readonly registering: boolean;
  readonly onDone: () => void;
}

/** Counts down to zero, a second at a time. */
function useCountdown(): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  });
  return [left, setLeft];
}

const typedIn = (form: HTMLFormElement | null): Record<string, string> => Object.fromEntries(new FormData(form ?? undefined)) as Record<string, string>;

function useForm({ kind, registering, onDone }: Properties) {
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [running, setRunning] = useState(false);
  const [demoCode, setDemoCode] = useState<string | null>(null);
  const [left, wait] = useCountdown();
  const sendCode = async () => {
    const answer = await ask<{ demoCode?: string }>('/auth/phone-code', { phone: typedIn(form.current)['phone'] });
    setProblem('problem' in answer ? answer.problem : null);
    if ('problem' in answer) return;
    wait(PAUSE);
    setDemoCode(answer.given.demoCode ?? null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (running) return;
    const { repeated, ...typed } = typedIn(form.current);
    if (typed['password'] !== repeated) return setProblem({ message: '两次填写的密码不一样，请核对。', fields: ['password'] });
    setRunning(true);
    const answer = await ask(registering ? '/auth/register' : '/auth/reset-password', { kind, ...typed });
    setRunning(false);
    if ('problem' in answer) setProblem(answer.problem);
    else onDone();
  };
  return { form, problem, running, demoCode, left, sendCode, submit };
}

/** Proves to hold a telephone number, and sets a password: for a new account, or in place of one that was forgotten. */
export function PhoneForm(properties: Properties) {
  const [away, setAway] = useState(false);
  useEffect(() => void findAuthSettings().then((settings) => setAway(settings?.registration === false)), []);
  return away ? <Notice tone="warning" title="现在不能用手机号办理"><p>这里还没有接通短信。请联系区市总工会。</p></Notice> : <Typing {...properties} />;
}

function Typing(properties: Properties) {
  const { registering } = properties;
  const { form, problem, running, demoCode, left, sendCode, submit } = useForm(properties);
  const wrong = (name: string) => (problem?.fields?.includes(name) ? { 'aria-invalid': true } : {});
  return (
    <form ref={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <TypedField name="phone" label="手机号" type="tel" inputMode="tel" autoComplete="tel-national" maxLength={20} {...wrong('phone')} />
      <div className="field-with-button">
        <TypedField name="code" label="短信验证码" inputMode="numeric" autoComplete="one-time-code" maxLength={10} {...wrong('code')} />
        <button type="button" className="button" disabled={left > 0} onClick={() => void sendCode()}>{left > 0 ? `${left} 秒后可重发` : '发送验证码'}</button>
      </div>
      {demoCode ? <p role="status" className="hint">演示环境不发短信，验证码是 <strong className="demo-code">{demoCode}</strong></p> : null}
      {left > 0 && !demoCode ? <p role="status" className="hint">验证码已发出，5 分钟内有效。</p> : null}
      {registering ? <TypedField name="displayName" label="姓名或称呼" autoComplete="name" maxLength={30} {...wrong('displayName')} /> : null}
      <TypedField name="password" label={registering ? '设一个密码，至少 12 个字符' : '新密码，至少 12 个字符'} type="password" autoComplete="new-password" {...wrong('password')} />
      <TypedField name="repeated" label="再填一次密码" type="password" autoComplete="new-password" />
      {problem ? <Notice tone="fault">{problem.message}</Notice> : null}
      <Button look="main" submit>{running ? '正在提交…' : registering ? '注册' : '重设密码并登录'}</Button>
    </form>
  );
}
