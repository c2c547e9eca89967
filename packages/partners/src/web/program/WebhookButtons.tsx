import { announce, FlowButtons, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { ChangeWebhookDialog } from './ChangeWebhookDialog.tsx';
import { TestWebhookDocument, type WebhookRecord } from './program.documents.ts';
import { type Decision, WebhookDialog } from './WebhookDialog.tsx';

const TEST_CHANGES = ['PartnerDelivery', 'PartnerWebhook'];

/** What the viewer may do with a webhook now. */
export function WebhookButtons({ webhook }: { webhook: WebhookRecord }) {
  const [asked, setAsked] = useState<Decision | 'change' | null>(null);
  const test = useOperation(TestWebhookDocument, undefined, TEST_CHANGES);
  const run = async () => {
    if (await test.run({ id: webhook.id })) announce('正在发一次测试，结果见推送记录');
  };
  const ask = (action: Decision | 'change') => () => setAsked(action);
  return (
    <div className="gq-stack">
      <span className="gq-row"><FlowButtons offers={webhook.offers} main="resume" on={{ test: () => void run(), change: ask('change'), renewSecret: ask('renewSecret'), pause: ask('pause'), resume: ask('resume') }} /></span>
      <RefusalNote refusal={test.refusal} failure={test.failure} />
      {asked === 'change' && <ChangeWebhookDialog webhook={webhook} onClose={() => setAsked(null)} />}
      {asked && asked !== 'change' && <WebhookDialog decision={asked} webhook={webhook} onClose={() => setAsked(null)} />}
    </div>
  );
}
