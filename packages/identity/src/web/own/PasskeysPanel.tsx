import { Button, formatInstant, hasPasskeys, Note, Panel } from '@gongqiao/ui';
import { useState } from 'react';
import { AddPasskeyForm } from './AddPasskeyForm.tsx';
import { ProveForm } from './ProveForm.tsx';
import type { FactorStatus, OwnPasskey } from './second-factor.ts';
import { mayProveByPasskey } from './use-proof.ts';
import '../identity.css';

interface PasskeysPanelProps {
  readonly status: FactorStatus;
  /** Something was added or removed. */
  readonly onDone: () => void;
}

const NO_BROWSER = '这个浏览器不能用通行密钥。请换一个较新的浏览器，或者用身份验证应用的验证码。';

/** Devices that answer in place of a code: added, and removed when they are given away. */
export function PasskeysPanel({ status, onDone }: PasskeysPanelProps) {
  const [doing, setDoing] = useState<'add' | OwnPasskey | null>(null);
  const why = status.passkeysAway ?? (hasPasskeys() ? null : NO_BROWSER);
  const byPasskey = mayProveByPasskey(status);
  const cancel = () => setDoing(null);
  const done = () => {
    setDoing(null);
    onDone();
  };
  return (
    <Panel title="通行密钥">
      {doing === null && <PasskeyList passkeys={status.passkeys} onRemove={setDoing} />}
      {doing === null && why && <Note>{why}</Note>}
      {doing === null && !why && <p><Button onClick={() => setDoing('add')}>添加通行密钥</Button></p>}
      {doing === 'add' && <AddPasskeyForm byPasskey={byPasskey} onDone={done} onCancel={cancel} />}
      {doing !== null && doing !== 'add' && <ProveForm step="remove-passkey" body={{ id: doing.id }} explanation={`删去“${doing.device}”的通行密钥，以后它不能用来登录。别处的登录随即结束。`} confirm="删去" danger byPasskey={byPasskey} onDone={done} onCancel={cancel} />}
    </Panel>
  );
}

function PasskeyList({ passkeys, onRemove }: { passkeys: readonly OwnPasskey[]; onRemove: (passkey: OwnPasskey) => void }) {
  if (passkeys.length === 0) return <p>用电脑或手机的指纹、面容或密码代替验证码：不用打字，假冒的页面也骗不去。几台设备可以各添加一个。</p>;
  return (
    <ul className="gq-list-plain gq-passkeys">
      {passkeys.map((passkey) => (
        <li key={passkey.id}>
          <b>{passkey.device}</b>　<Button size="small" aria-label={`删去 ${passkey.device}`} onClick={() => onRemove(passkey)}>删去</Button>
          <div className="gq-soft">{formatInstant(passkey.createdAt)} 添加，{passkey.lastUsedAt ? `最近 ${formatInstant(passkey.lastUsedAt)} 使用` : '还没有用过'}{passkey.backedUp && '；同步到您的其他设备'}</div>
        </li>
      ))}
    </ul>
  );
}
