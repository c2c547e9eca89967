import { Button, CodeField, makePasskey, Note, PasskeyButton, type PasskeyCreation } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { useFactorStep } from './second-factor.ts';
import { useFirstField } from './use-first-field.ts';
import { usePasskeyProof } from './use-proof.ts';

interface AddPasskeyFormProps {
  readonly byPasskey: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const UNNAMED = '请给这台设备起一个认得出的名称，例如“办公室电脑”。';

function useAddPasskey(onDone: () => void) {
  const begin = useFactorStep<PasskeyCreation>('begin-passkey');
  const confirm = useFactorStep<object>('confirm-passkey', '已添加通行密钥');
  const [making, setMaking] = useState(false);
  const add = async (device: string, proof: object): Promise<void> => {
    const creation = await begin.run(proof);
    if (!creation) return;
    setMaking(true);
    const made = await makePasskey(creation);
    setMaking(false);
    if ('problem' in made) begin.fail(made.problem);
    else if (await confirm.run({ device, made: made.given })) onDone();
  };
  return { add, making, running: begin.running || confirm.running || making, problem: begin.problem ?? confirm.problem, fail: begin.fail };
}

/** Names a device, proves who sits here, and lets the device make a passkey. */
export function AddPasskeyForm({ byPasskey, onDone, onCancel }: AddPasskeyFormProps) {
  const id = useId();
  const { add, making, running, problem: refused, fail } = useAddPasskey(onDone);
  const { prove, proving, problem: unproved } = usePasskeyProof();
  const [{ device, code }, setTyped] = useState({ device: '', code: '' });
  const problem = refused ?? unproved;
  const form = useFirstField(problem);
  const go = async (proof: () => Promise<object | null>) => {
    // Before the code: it is used up by being looked at.
    if (device.trim() === '') return fail(UNNAMED);
    const proved = await proof();
    if (proved) await add(device, proved);
    setTyped({ device, code: '' });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void go(async () => ({ code }));
  };
  const ask = () => void go(async () => {
    const passkey = await prove();
    return passkey && { passkey };
  });
  return (
    <form ref={form} className="gq-stack" onSubmit={submit} noValidate>
      {problem && <Note tone="bad" live>{problem}</Note>}
      {making && <Note live>请按浏览器的提示，用这台设备的指纹、面容或密码确认。</Note>}
      <div className="gq-field">
        <label htmlFor={id}>设备名称</label>
        <input id={id} data-first className="gq-select gq-device" maxLength={40} placeholder="例如办公室电脑" value={device} onChange={({ target }) => setTyped({ device: target.value, code })} />
      </div>
      <CodeField first={false} value={code} onChange={(typed) => setTyped({ device, code: typed })} help="先证明是您本人：应用里现在的 6 位数字，或者一个恢复码。" />
      <p className="gq-row">
        <Button type="primary" htmlType="submit" loading={running} disabled={proving}>继续</Button>
        {byPasskey && <PasskeyButton running={running || proving} onAsk={ask} />}
        <Button onClick={onCancel} disabled={running || proving}>返回</Button>
      </p>
      <p className="gq-soft">添加后，别处的登录随即结束。</p>
    </form>
  );
}
