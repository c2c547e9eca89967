import { announce, askRoute, Button, Note, Panel, PasswordField, type SignInProblem } from '@gongqiao/ui';
import { type FormEvent, useState } from 'react';

const nothing = { current: '', password: '', repeated: '' };

/** Another password for oneself, the present one typed once more. */
export function PasswordPanel() {
  const [typed, setTyped] = useState<typeof nothing | null>(null);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [running, setRunning] = useState(false);
  const close = () => { setTyped(null); setProblem(null); };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!typed || running) return;
    if (typed.password !== typed.repeated) return setProblem({ message: '两次填写的新密码不一样，请核对。' });
    setRunning(true);
    const answer = await askRoute('/auth/password', { current: typed.current, password: typed.password });
    setRunning(false);
    if ('problem' in answer) return setProblem(answer.problem);
    announce('密码已更换，别处的登录已经结束');
    close();
  };
  return (
    <Panel title="密码" aside={typed ? undefined : <Button size="small" onClick={() => setTyped(nothing)}>更换密码</Button>}>
      {typed ? (
        <form className="gq-stack" onSubmit={(event) => void submit(event)}>
          <PasswordField label="现在的密码" value={typed.current} onChange={(current) => setTyped({ ...typed, current })} />
          <PasswordField label="新密码" help="至少 12 个字符，不要用常见的或者与账号相近的。" isNew value={typed.password} onChange={(password) => setTyped({ ...typed, password })} />
          <PasswordField label="再填一次新密码" isNew value={typed.repeated} onChange={(repeated) => setTyped({ ...typed, repeated })} />
          {problem && <Note tone="bad" live title={problem.message} />}
          <p className="gq-row"><Button htmlType="submit" type="primary" loading={running}>更换密码</Button><Button onClick={close}>取消</Button></p>
        </form>
      ) : <p className="gq-soft">怀疑别人知道了，就换一个。别处的登录会随即结束。</p>}
    </Panel>
  );
}
