import { announce, Button, Note, RefusalNote, useOperation } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { OpenClientDocument } from './agreements.documents.ts';

// A new program is not in the answer that the list was drawn from.
const CHANGES = ['PartnerAgreement', 'PartnerClient'];

interface Opened {
  readonly clientId: string;
  readonly secret: string | null;
}

/** Lets a program in: with a secret that is told once, or by the public keys of its own. */
export function OpenClientForm({ agreement }: { agreement: string }) {
  const id = useId();
  const open = useOperation(OpenClientDocument, undefined, CHANGES);
  const [title, setTitle] = useState('');
  const [own, setOwn] = useState(false);
  const [keys, setKeys] = useState('');
  const [done, setDone] = useState<Opened | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const opened = await open.run({ input: { agreement, title, keys: own ? keys : null } });
    if (!opened) return;
    setDone(opened);
    setTitle('');
    setKeys('');
  };
  return (
    <form className="gq-stack gq-open-client" onSubmit={(event) => void submit(event)}>
      {done && <OpenedNote opened={done} />}
      <p className="gq-row">
        <label htmlFor={`${id}-title`}>程序的名称</label><input id={`${id}-title`} className="gq-select gq-long" required maxLength={60} placeholder="例如“青年之家平台”" value={title} onChange={({ target }) => setTitle(target.value)} />
        <label><input type="checkbox" checked={own} onChange={({ target }) => setOwn(target.checked)} /> 用它自己的私钥</label>
        <Button type="primary" htmlType="submit" loading={open.running}>接入程序</Button>
      </p>
      {own && <p><label htmlFor={`${id}-keys`}>公钥（JWK Set）</label><textarea id={`${id}-keys`} className="gq-keys" rows={5} required spellCheck={false} placeholder={'{"keys":[{"kty":"EC","crv":"P-256","x":"…","y":"…","kid":"2026","alg":"ES256"}]}'} value={keys} onChange={({ target }) => setKeys(target.value)} /></p>}
      <RefusalNote refusal={open.refusal} failure={open.failure} />
    </form>
  );
}

function OpenedNote({ opened: { clientId, secret } }: { opened: Opened }) {
  const copy = () => void navigator.clipboard.writeText(secret ?? clientId).then(() => announce('已复制'));
  return (
    <Note tone="good" title="已接入" live>
      <p>程序标识：<code className="gq-program">{clientId}</code></p>
      {secret && <p>密钥：<code className="gq-program">{secret}</code>　<Button size="small" onClick={copy}>复制密钥</Button></p>}
      <p>{secret ? '请以安全的方式交给对方，离开本页就不再显示。' : '请把标识告诉对方，它用自己的私钥换取令牌。'}</p>
    </Note>
  );
}
