import { announce, Button, Dialog, RefusalNote, useOperation } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { ChangeWebhookDocument, type WebhookRecord } from './program.documents.ts';

const CHANGES = ['PartnerDelivery', 'PartnerWebhook'];

export function ChangeWebhookDialog({ webhook: { id, version, url }, onClose }: { webhook: WebhookRecord; onClose: () => void }) {
  const field = useId();
  const change = useOperation(ChangeWebhookDocument, undefined, CHANGES);
  const [text, setText] = useState(url);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await change.run({ id, version, url: text }))) return;
    announce('已更换，正在发一次测试');
    onClose();
  };
  return (
    <Dialog title="更换推送地址" onClose={onClose} closable={!change.running}>
      <form className="gq-stack" onSubmit={(event) => void submit(event)} noValidate>
        <label htmlFor={field}>新的推送地址</label>
        <input id={field} data-first className="gq-select gq-block" type="url" maxLength={500} value={text} aria-invalid={change.refusal !== null} onChange={({ target }) => setText(target.value)} />
        <RefusalNote refusal={change.refusal} failure={change.failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose} disabled={change.running}>取消</Button><Button type="primary" htmlType="submit" loading={change.running}>更换</Button></p>
      </form>
    </Dialog>
  );
}
