import { labels } from '@gongqiao/schema';
import { type Description, Descriptions, formatInstant, Note, Panel, Tag } from '@gongqiao/ui';
import type { ProgramRecord, WebhookRecord } from './program.documents.ts';
import { toldText } from './program-words.ts';
import { SetWebhookForm } from './SetWebhookForm.tsx';
import { WebhookButtons } from './WebhookButtons.tsx';

interface WebhookPanelProps {
  readonly program: ProgramRecord;
  readonly webhook: WebhookRecord | null;
  /** Whether an address may be set now, by this viewer. */
  readonly open: boolean;
}

/** Where changes are told to a program without its asking. */
export function WebhookPanel({ program, webhook, open }: WebhookPanelProps) {
  return (
    <Panel title="变化推送" aside={webhook && <Tag tone={webhook.state === 'ACTIVE' ? 'good' : 'warn'}>{labels.PartnerWebhookState[webhook.state]}</Tag>}>
      {webhook ? (
        <div className="gq-stack">
          {webhook.state === 'PAUSED' && <Note tone="warn" title="推送暂停着">{webhook.pausedBecause && <p>{webhook.pausedBecause}</p>}</Note>}
          <Descriptions items={factsOf(webhook)} />
          <WebhookButtons webhook={webhook} />
          <p className="gq-soft">对方的程序凭令牌从 /partner/webhook-secret 取得签名密钥，不必经手。</p>
        </div>
      ) : (
        <>
          <p className="gq-soft">没有设置推送地址，这个程序自己来取变化。{open && '设置以后，名录一有变化就告知它是哪些组织，内容由它自己查询。'}</p>
          {open && <SetWebhookForm client={program.id} />}
        </>
      )}
    </Panel>
  );
}

function factsOf(webhook: WebhookRecord): Description[] {
  return [
    { key: 'url', label: '推送地址', value: <code>{webhook.url}</code>, wide: true },
    { key: 'told', label: '进度', value: toldText(webhook), wide: true },
    { key: 'set', label: '设置', value: formatInstant(webhook.setAt) },
    { key: 'secret', label: '签名密钥', value: webhook.secretNumber === 1 ? '没有换过' : `${formatInstant(webhook.secretSince)} 换过` },
  ];
}
