import { Button, Notice } from '@gongqiao/ui/light';
import { ask, TypedField } from '@gongqiao/ui/light/signed-in';
import { type FormEvent, useRef, useState } from 'react';

interface Problem {
  readonly message: string;
  readonly fields?: readonly string[] | undefined;
}

/** An address is written to only after a code that was sent there came back. */
export function MailAddress({ address, onDone }: { readonly address: string | null; readonly onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const remove = async () => {
    const answer = await ask('/auth/mail-removal', {});
    if ('problem' in answer) setProblem(answer.problem);
    else onDone();
  };
  if (open) return <Typing onDone={() => { setOpen(false); onDone(); }} onClose={() => setOpen(false)} />;
  return (
    <>
      <p>{address ? `邮箱：${address}` : '还没有邮箱。'}</p>
      {problem ? <Notice tone="fault">{problem.message}</Notice> : null}
      <p className="tags"><Button onPress={() => setOpen(true)}>{address ? '换一个邮箱' : '设一个邮箱'}</Button>{address ? <Button look="quiet" onPress={() => void remove()}>删去邮箱</Button> : null}</p>
    </>
  );
}

function Typing({ onDone, onClose }: { readonly onDone: () => void; readonly onClose: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const typed = () => Object.fromEntries(new FormData(form.current ?? undefined)) as Record<string, string>;
  const send = async () => {
    const answer = await ask('/auth/mail-code', { address: typed()['address'] });
    setProblem('problem' in answer ? answer.problem : null);
    setSent(!('problem' in answer));
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await ask('/auth/mail', typed());
    if ('problem' in answer) setProblem(answer.problem);
    else onDone();
  };
  const wrong = (name: string) => (problem?.fields?.includes(name) ? { 'aria-invalid': true } : {});
  return (
    <form ref={form} className="stack" onSubmit={(event) => void confirm(event)} noValidate>
      <TypedField name="address" label="邮箱" type="email" autoComplete="email" maxLength={200} {...wrong('address')} />
      {sent ? <TypedField name="code" label="邮件里的验证码" inputMode="numeric" autoComplete="one-time-code" maxLength={10} {...wrong('code')} /> : null}
      {sent ? <p role="status" className="hint">验证码已发到这个邮箱，5 分钟内有效。</p> : null}
      {problem ? <Notice tone="fault">{problem.message}</Notice> : null}
      <p className="tags">{sent ? <Button look="main" submit>确认邮箱</Button> : null}<Button onPress={() => void send()}>{sent ? '再发一次' : '发送验证码'}</Button><Button look="quiet" onPress={onClose}>取消</Button></p>
    </form>
  );
}
