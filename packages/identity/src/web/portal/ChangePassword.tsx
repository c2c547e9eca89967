import { Button, Notice } from '@gongqiao/ui/light';
import { ask, TypedField } from '@gongqiao/ui/light/signed-in';
import { type FormEvent, useState } from 'react';

interface Problem {
  readonly message: string;
  readonly fields?: readonly string[] | undefined;
}

/** Another password for oneself; sessions elsewhere end. */
export function ChangePassword({ onDone }: { readonly onDone: () => void }) {
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { repeated, ...typed } = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    if (typed['password'] !== repeated) return setProblem({ message: '两次填写的新密码不一样，请核对。', fields: ['password'] });
    const answer = await ask('/auth/password', typed);
    if ('problem' in answer) return setProblem(answer.problem);
    setOpen(false);
    setDone(true);
    onDone();
  };
  const wrong = (name: string) => (problem?.fields?.includes(name) ? { 'aria-invalid': true } : {});
  if (!open) return <>{done ? <p role="status">密码已更换，别处的登录已经结束。</p> : null}<p className="no-print"><Button onPress={() => { setProblem(null); setOpen(true); }}>更换密码</Button></p></>;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <TypedField name="current" label="现在的密码" type="password" autoComplete="current-password" {...wrong('current')} />
      <TypedField name="password" label="新密码，至少 12 个字符" type="password" autoComplete="new-password" {...wrong('password')} />
      <TypedField name="repeated" label="再填一次新密码" type="password" autoComplete="new-password" />
      {problem ? <Notice tone="fault">{problem.message}</Notice> : null}
      <p className="tags"><Button look="main" submit>更换密码</Button><Button onPress={() => setOpen(false)}>取消</Button></p>
    </form>
  );
}
