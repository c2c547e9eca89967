import { labels } from '@gongqiao/schema';
import { announce, Button, ErrorState, Loading, Panel, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { KeepPreferenceDocument, type Preference, PreferenceDocument } from '../messages.documents.ts';
import { channelWords, digests, hours, inputOf, isChosen, kinds, quietWords, toggled } from './choices.ts';
import { MailAddressForm } from './MailAddressForm.tsx';
import '../messages.css';

/** 通知设置: by which ways one is told beside the inbox. */
export default function NotificationPanel() {
  const [{ data, error }, again] = useQuery({ query: PreferenceDocument });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <Panel title="通知设置">
      {error && !data && <ErrorState error={error} retry={reload} />}
      {!data && !error && <Loading />}
      {data && <Settings key={JSON.stringify(data.notificationPreference)} kept={data.notificationPreference} reload={reload} />}
    </Panel>
  );
}

function Settings({ kept, reload }: { kept: Preference; reload: () => void }) {
  const [chosen, choose] = useState(kept);
  const keep = useOperation(KeepPreferenceDocument);
  const save = async () => {
    if (!(await keep.run({ input: inputOf(chosen) }))) return;
    announce('通知设置已保存');
    reload();
  };
  return (
    <div className="gq-stack">
      <p className="gq-soft">{channelWords(kept)}</p>
      {kept.mailOffered && <MailAddressForm address={kept.mailAddress} onDone={reload} />}
      {kept.channels.length > 0 && (
        <>
          <KindsTable chosen={chosen} choose={choose} />
          <Times chosen={chosen} choose={choose} />
          <RefusalNote refusal={keep.refusal} failure={keep.failure} />
          <p><Button type="primary" loading={keep.running} onClick={() => void save()}>保存通知设置</Button></p>
        </>
      )}
    </div>
  );
}

interface Choosing {
  readonly chosen: Preference;
  readonly choose: (preference: Preference) => void;
}

function KindsTable({ chosen, choose }: Choosing) {
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-preference" aria-label="哪些消息送到哪里">
        <thead><tr><th scope="col">种类</th><th scope="col">消息</th>{chosen.channels.map((channel) => <th key={channel} scope="col">{labels.MessageChannel[channel]}</th>)}</tr></thead>
        <tbody>
          {kinds.map(([kind, label]) => (
            <tr key={kind}>
              <th scope="row">{label}</th>
              <td><input type="checkbox" checked disabled aria-label={`${label}在消息里`} /></td>
              {chosen.channels.map((channel) => <td key={channel}><input type="checkbox" aria-label={`${label}经${labels.MessageChannel[channel]}`} checked={isChosen(chosen, channel, kind)} onChange={() => choose(toggled(chosen, channel, kind))} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Times({ chosen, choose }: Choosing) {
  const hour = (label: string, field: 'quietFrom' | 'quietTo') => (
    <label>{label} <select className="gq-select" value={chosen[field]} onChange={(event) => choose({ ...chosen, [field]: Number(event.target.value) })}>{hours.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}</select></label>
  );
  return (
    <>
      {chosen.channels.includes('MAIL') && (
        <label>邮件 <select className="gq-select" value={chosen.digest} onChange={(event) => choose({ ...chosen, digest: event.target.value as Preference['digest'] })}>{digests.map(([value, label]) => <option key={value} value={value}>{label}</option>)}</select></label>
      )}
      <fieldset className="gq-row"><legend className="gq-hidden">不打扰的时间</legend>{hour('不打扰自', 'quietFrom')}{hour('到', 'quietTo')}</fieldset>
      <p className="gq-soft">{quietWords(chosen)}</p>
      {chosen.channels.includes('WECOM') && <p className="gq-soft">企业微信群里只写是哪一类事，不写是谁的、什么内容；群里的人都看得到。</p>}
    </>
  );
}
