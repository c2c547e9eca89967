import { announce, ReasonDialog, useOperation } from '@gongqiao/ui';
import { DecideWebhookDocument, RenewSecretDocument, type WebhookRecord } from './program.documents.ts';

export type Decision = 'pause' | 'resume' | 'renewSecret';

const WORDS: Readonly<Record<Decision, { readonly title: string; readonly confirm: string; readonly reason: 'required' | 'none'; readonly help: string; readonly done: string }>> = {
  pause: { title: '暂停推送', confirm: '暂停', reason: 'required', help: '例如“对方停机检修”。暂停期间的变化不会丢，恢复后补上。', done: '已暂停' },
  resume: { title: '恢复推送', confirm: '恢复', reason: 'none', help: '', done: '已恢复' },
  renewSecret: { title: '更换签名密钥', confirm: '更换', reason: 'required', help: '例如“对方换了负责人”。一天之内新旧两把都有效，对方的程序重新取得一次就好。', done: '已更换' },
};
const CHANGES = ['PartnerDelivery', 'PartnerWebhook'];

interface WebhookDialogProps {
  readonly decision: Decision;
  readonly webhook: WebhookRecord;
  readonly onClose: () => void;
}

export function WebhookDialog({ decision, webhook: { id, version, url }, onClose }: WebhookDialogProps) {
  const decide = useOperation(DecideWebhookDocument, undefined, CHANGES);
  const renew = useOperation(RenewSecretDocument, undefined, CHANGES);
  const { title, confirm, reason, help, done } = WORDS[decision];
  const { running, refusal, failure } = decision === 'renewSecret' ? renew : decide;
  const act = async (why: string) => {
    const made = decision === 'renewSecret' ? await renew.run({ id, version, reason: why }) : await decide.run({ id, version, action: decision === 'pause' ? 'PAUSE' : 'RESUME', reason: why || null });
    if (!made) return;
    announce(done);
    onClose();
  };
  return (
    <ReasonDialog title={title} confirm={confirm} reason={reason} help={help} running={running} refusal={refusal} failure={failure} onConfirm={(why) => void act(why)} onClose={onClose}>
      <p className="gq-program">{url}</p>
      {decision === 'resume' && <p>暂停期间的变化会接着送出。没有送达的推送要另外点“再发一次”。</p>}
    </ReasonDialog>
  );
}
