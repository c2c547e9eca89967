import { labels } from '@gongqiao/schema';
import { Button, Fault, Notice, Skeleton } from '@gongqiao/ui/light';
import { useOperation } from '@gongqiao/ui/light/signed-in';
import { useState } from 'react';
import { useQuery } from 'urql';
import { KeepPreferenceDocument, type Preference, PreferenceDocument } from '../messages.documents.ts';
import { channelWords, digests, hours, inputOf, isChosen, kinds, quietWords, toggled } from '../settings/choices.ts';
import { MailAddress } from './MailAddress.tsx';
import './messages.css';

/** 通知设置, on the page of the own account. */
export default function NotificationSettings() {
  const [{ data, error }, again] = useQuery({ query: PreferenceDocument });
  const reload = () => again({ requestPolicy: 'network-only' });
  return (
    <section className="panel stack">
      <h2>通知设置</h2>
      {error ? <Fault title="设置没有取到" onRetry={reload}>可能是网络中断或系统繁忙，请再试一次。</Fault> : null}
      {!data && !error ? <Skeleton lines={5} label="正在读取设置" /> : null}
      {data ? <Settings key={JSON.stringify(data.notificationPreference)} kept={data.notificationPreference} reload={reload} /> : null}
    </section>
  );
}

function Settings({ kept, reload }: { readonly kept: Preference; readonly reload: () => void }) {
  const [chosen, choose] = useState(kept);
  const [saved, setSaved] = useState(false);
  const keep = useOperation(KeepPreferenceDocument);
  const change = (preference: Preference) => { setSaved(false); choose(preference); };
  const save = async () => setSaved((await keep.run({ input: inputOf(chosen) })) !== null);
  const problem = keep.refusal?.message ?? keep.failure;
  return (
    <>
      <p>{channelWords(kept)}</p>
      {kept.mailOffered ? <MailAddress address={kept.mailAddress} onDone={reload} /> : null}
      {kept.channels.length > 0 ? (
        <>
          <Kinds chosen={chosen} choose={change} />
          <Times chosen={chosen} choose={change} />
          {problem ? <Notice tone="fault">{problem}</Notice> : null}
          <p><Button look="main" onPress={() => void save()}>保存通知设置</Button></p>
          {saved ? <p role="status">已保存。</p> : null}
        </>
      ) : null}
    </>
  );
}

interface Choosing {
  readonly chosen: Preference;
  readonly choose: (preference: Preference) => void;
}

function Kinds({ chosen, choose }: Choosing) {
  return (
    <table className="message-kinds" aria-label="哪些消息送到哪里">
      <thead><tr><th scope="col">种类</th>{chosen.channels.map((channel) => <th key={channel} scope="col">{labels.MessageChannel[channel]}</th>)}</tr></thead>
      <tbody>
        {kinds.map(([kind, label]) => (
          <tr key={kind}>
            <th scope="row">{label}</th>
            {chosen.channels.map((channel) => <td key={channel}><input type="checkbox" aria-label={`${label}经${labels.MessageChannel[channel]}`} checked={isChosen(chosen, channel, kind)} onChange={() => choose(toggled(chosen, channel, kind))} /></td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Times({ chosen, choose }: Choosing) {
  const hour = (label: string, field: 'quietFrom' | 'quietTo') => (
    <label className="field"><span className="field-label">{label}</span><select className="input" value={chosen[field]} onChange={(event) => choose({ ...chosen, [field]: Number(event.target.value) })}>{hours.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}</select></label>
  );
  return (
    <>
      {chosen.channels.includes('MAIL') ? <label className="field"><span className="field-label">邮件怎样送</span><select className="input" value={chosen.digest} onChange={(event) => choose({ ...chosen, digest: event.target.value as Preference['digest'] })}>{digests.map(([value, label]) => <option key={value} value={value}>{label}</option>)}</select></label> : null}
      <div className="tags">{hour('不打扰自', 'quietFrom')}{hour('不打扰到', 'quietTo')}</div>
      <p className="hint">{quietWords(chosen)}</p>
    </>
  );
}
