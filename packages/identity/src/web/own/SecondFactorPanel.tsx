import { Button, formatInstant, Loading, Note, Panel, RecoveryCodes, Tag } from '@gongqiao/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { OwnSessionsDocument } from './own.documents.ts';
import { PasskeysPanel } from './PasskeysPanel.tsx';
import { type FactorStatus, useFactorStatus } from './second-factor.ts';
import { ProveForm } from './ProveForm.tsx';
import { SetUpFactorForm } from './SetUpFactorForm.tsx';
import { mayProveByPasskey } from './use-proof.ts';
import '../identity.css';

type Doing = 'setUp' | 'renew' | 'remove';

// Below so many, somebody who loses the phone may soon stand before the door.
const FEW = 3;

/** A code beside the password: set up, moved to another phone, given up again; and the codes for the day on which the phone is away. */
export function SecondFactorPanel({ account }: { account: string }) {
  const { status, problem, again } = useFactorStatus();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const client = useClient();
  const finish = (made: readonly string[] | null) => {
    setDoing(null);
    setCodes(made);
    again();
    // All sessions ended, and this one goes on under another name.
    void client.query(OwnSessionsDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  };
  return (
    <>
      <Panel title="两步验证" aside={status && (status.since ? <Tag tone="good">已设置</Tag> : <Tag tone="warn">没有设置</Tag>)}>
        {problem && <Note tone="bad" live>{problem}　<Button onClick={again}>再试一次</Button></Note>}
        {!status && !problem && <Loading />}
        {status && codes && <RecoveryCodes account={account} codes={codes} confirm="已经存好" onDone={() => setCodes(null)} />}
        {status && !codes && !doing && <Standing status={status} onChoose={setDoing} />}
        {status && doing === 'setUp' && <SetUpFactorForm replaces={status.since !== null} onDone={finish} onCancel={() => setDoing(null)} />}
        {status && doing === 'renew' && <ProveForm step="recovery-codes" byPasskey={mayProveByPasskey(status)} explanation="原来的恢复码全部作废，换成新的十个。" confirm="重新生成" onDone={finish} onCancel={() => setDoing(null)} />}
        {status && doing === 'remove' && <ProveForm step="remove" byPasskey={mayProveByPasskey(status)} explanation="取消后只凭密码登录，恢复码和通行密钥一并作废。" confirm="取消两步验证" danger onDone={finish} onCancel={() => setDoing(null)} />}
      </Panel>
      {status?.since && !codes && <PasskeysPanel status={status} onDone={() => finish(null)} />}
    </>
  );
}

function Standing({ status, onChoose }: { status: FactorStatus; onChoose: (doing: Doing) => void }) {
  if (status.since === null) {
    return (
      <div className="gq-stack">
        <p>设置以后，登录时除了密码，还要填手机上身份验证应用里的 6 位验证码：密码被人知道了，也进不来。</p>
        <p><Button type="primary" onClick={() => onChoose('setUp')}>设置两步验证</Button></p>
      </div>
    );
  }
  return (
    <div className="gq-stack">
      <p>{formatInstant(status.since)} 设置，登录时要填验证码{status.passkeys.length > 0 && '，或者用通行密钥'}。恢复码还剩 <b>{status.recoveryCodesLeft}</b> 个。</p>
      {status.recoveryCodesLeft < FEW && <Note tone="warn">恢复码快用完了，请重新生成。</Note>}
      <p className="gq-row">
        <Button onClick={() => onChoose('renew')}>重新生成恢复码</Button>
        <Button onClick={() => onChoose('setUp')}>更换应用</Button>
        {!status.required && <Button onClick={() => onChoose('remove')}>取消两步验证</Button>}
      </p>
    </div>
  );
}
