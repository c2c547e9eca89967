import { announce, askRoute, Button, Input, Note, type SignInProblem } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';

/** An address is written to only after a code that was sent there came back. */
export function MailAddressForm({ address, onDone }: { address: string | null; onDone: () => void }) {
  const [changing, setChanging] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const remove = async () => {
    const answer = await askRoute('/auth/mail-removal', {});
    if ('problem' in answer) return setProblem(answer.problem);
    announce('邮箱已删去');
    onDone();
  };
  if (changing) return <Typing onDone={() => { setChanging(false); onDone(); }} onClose={() => setChanging(false)} />;
  return (
    <>
      <p className="gq-row">{address ? <>邮箱 {address}</> : '还没有邮箱'}　<Button size="small" onClick={() => setChanging(true)}>{address ? '换一个' : '设邮箱'}</Button>{address && <Button size="small" onClick={() => void remove()}>删去</Button>}</p>
      {problem && <Note tone="bad" live title={problem.message} />}
    </>
  );
}

function Typing({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const [typed, setTyped] = useState({ address: '', code: '' });
  const id = useId();
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const send = async () => {
    const answer = await askRoute('/auth/mail-code', { address: typed.address });
    setProblem('problem' in answer ? answer.problem : null);
    setSent(!('problem' in answer));
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await askRoute('/auth/mail', typed);
    if ('problem' in answer) return setProblem(answer.problem);
    announce('邮箱已确认');
    onDone();
  };
  return (
    <form className="gq-stack" onSubmit={(event) => void confirm(event)} noValidate>
      <div><label htmlFor={`${id}-address`}>邮箱</label><Input id={`${id}-address`} type="email" autoComplete="email" value={typed.address} status={problem?.fields?.includes('address') ? 'error' : ''} onChange={(event) => setTyped({ ...typed, address: event.target.value })} /></div>
      {sent && <div><label htmlFor={`${id}-code`}>邮件里的验证码</label><Input id={`${id}-code`} inputMode="numeric" autoComplete="one-time-code" value={typed.code} status={problem?.fields?.includes('code') ? 'error' : ''} onChange={(event) => setTyped({ ...typed, code: event.target.value })} /></div>}
      {sent && <p role="status" className="gq-soft">验证码已发到这个邮箱，5 分钟内有效。</p>}
      {problem && <Note tone="bad" live title={problem.message} />}
      <p className="gq-row">{sent ? <Button type="primary" htmlType="submit">确认邮箱</Button> : null}<Button onClick={() => void send()}>{sent ? '再发一次' : '发送验证码'}</Button><Button onClick={onClose}>取消</Button></p>
    </form>
  );
}
