import { Button } from '@gongqiao/ui/light';
import { FileLinks, formatInstant, useOperation } from '@gongqiao/ui/light/signed-in';
import { useId, useState } from 'react';
import { AskButton } from './AskButton.tsx';
import { ForgoMutation, type OwnResidency, SignMutation } from './residency.documents.ts';

interface Properties {
  readonly residency: OwnResidency;
  readonly onDone: () => void;
}

const offered = ({ offers }: OwnResidency, action: string): boolean => offers.some((offer) => offer.action === action && offer.enabled);

/** The agreement: to be read and signed, afterwards to be read again. */
export function AgreementPart({ residency, onDone }: Properties) {
  const agreement = residency.agreements.nodes[0];
  if (!agreement) return null;
  const { number, text, signedBy, signedAt, countersignedBy, countersignedAt, documents } = agreement;
  const toSign = offered(residency, 'sign');
  const whole = <div className="call-written residency-text">{text}</div>;
  return (
    <section className="panel stack">
      <h2>入驻协议</h2>
      <p className="hint">第 {number} 版。{signedAt ? `${signedBy} ${formatInstant(signedAt)} 签署。` : ''}{countersignedAt ? `工会 ${countersignedBy} ${formatInstant(countersignedAt)} 会签。` : ''}</p>
      {toSign ? whole : <details><summary>看全文</summary>{whole}</details>}
      {documents.nodes.length > 0 ? <FileLinks files={documents.nodes} /> : null}
      {toSign ? <SignForm residency={residency} digest={agreement.digest} onDone={onDone} /> : null}
    </section>
  );
}

function SignForm({ residency: { id, version }, digest, onDone }: Properties & { readonly digest: string }) {
  const box = useId();
  const [read, setRead] = useState(false);
  const [missing, setMissing] = useState(false);
  const [sign, forgo] = [useOperation(SignMutation), useOperation(ForgoMutation)];
  const refused = sign.refusal?.message ?? sign.failure;
  const run = async () => {
    setMissing(!read);
    if (read && (await sign.run({ id, version, digest }))) onDone();
  };
  const giveUp = async () => { if (await forgo.run({ id, version })) onDone(); };
  return (
    <form className="stack no-print" onSubmit={(event) => { event.preventDefault(); void run(); }}>
      <p><input id={box} type="checkbox" checked={read} onChange={({ target }) => setRead(target.checked)} /> <label htmlFor={box}>我代表本组织看过全文，同意签署</label></p>
      {missing && !read ? <p className="field-error" role="alert">请先看全文，再勾选同意。</p> : null}
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p><Button look="main" submit>{sign.running ? '正在签署…' : '签署协议'}</Button></p>
      <AskButton label="不入驻了" question="放弃这次入驻？" running={forgo.running} refused={forgo.refusal?.message ?? forgo.failure} onConfirm={() => void giveUp()}><p>以后仍可以申请别的征集。对协议有疑问的，可以先联系工会修改。</p></AskButton>
    </form>
  );
}
