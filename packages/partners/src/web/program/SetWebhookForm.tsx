import { announce, Button, RefusalNote, useOperation } from '@gongqiao/ui';
import { type FormEvent, useId, useState } from 'react';
import { SetWebhookDocument } from './program.documents.ts';

// A first address is not in the answer that the page was drawn from.
const CHANGES = ['PartnerClient', 'PartnerWebhook', 'PartnerDelivery'];

export function SetWebhookForm({ client }: { client: string }) {
  const id = useId();
  const set = useOperation(SetWebhookDocument, undefined, CHANGES);
  const [url, setUrl] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await set.run({ client, url })) announce('已设置，正在发一次测试');
  };
  return (
    <form className="gq-stack gq-open-client" onSubmit={(event) => void submit(event)} noValidate>
      <p className="gq-row">
        <label htmlFor={id}>推送地址</label>
        <input id={id} className="gq-select gq-long" type="url" maxLength={500} placeholder="https://partner.example.org/gongqiao" value={url} aria-invalid={set.refusal !== null} onChange={({ target }) => setUrl(target.value)} />
        <Button type="primary" htmlType="submit" loading={set.running}>设置推送地址</Button>
      </p>
      <RefusalNote refusal={set.refusal} failure={set.failure} />
    </form>
  );
}
