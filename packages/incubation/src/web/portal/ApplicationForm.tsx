import { labels } from '@gongqiao/schema';
import { Button, Notice } from '@gongqiao/ui/light';
import { FormField, UploadField, useOperation, useUploads } from '@gongqiao/ui/light/signed-in';
import { useEffect, useRef, useState } from 'react';
import { type OwnApplication, type PortalRegion, SubmitApplicationMutation } from './applications.documents.ts';
import { type FieldKey, fenOf, fieldsFor, keyOf, yuanOf } from './application-texts.ts';
import { type Contest, type Saving, useSaving } from './use-saving.ts';

interface Properties {
  readonly application: OwnApplication;
  readonly regions: readonly PortalRegion[];
  readonly onDone: () => void;
}

/** The application while it can be changed: it saves itself, and tells when a colleague wrote in the same place. */
export function ApplicationForm({ application, regions, onDone }: Properties) {
  const saving = useSaving(application);
  const uploads = useUploads();
  const submit = useOperation(SubmitApplicationMutation);
  const [waiting, setWaiting] = useState(false);
  const [wanted, want] = useState(false);
  const [yuan, setYuan] = useState(() => yuanOf(saving.typed.FUND_WANTED));
  const refused = submit.refusal ?? saving.refusal;
  const errors = new Map((refused?.fields ?? []).flatMap((field) => { const key = keyOf(field); return key ? [[key, refused!.code === 'MISSING' ? '请填写这一项。' : refused!.message] as const] : []; }));
  const send = async () => {
    const unsent = uploads.items.some(({ id }) => !id);
    setWaiting(unsent);
    if (unsent || saving.contests.length > 0) return;
    const saved = await saving.run(uploads.items.map(({ id }) => id!));
    if (!saved) return;
    uploads.items.forEach(({ key }) => uploads.remove(key));
    if (await submit.run({ id: application.id, version: saved.version })) onDone();
  };
  // Leaving the last field has begun to save already: what is submitted waits for it.
  const sendNow = useRef<() => void>(() => {});
  useEffect(() => { sendNow.current = () => { want(false); void send(); }; });
  useEffect(() => { if (wanted && !saving.running) sendNow.current(); }, [wanted, saving.running]);
  const change = (key: FieldKey, input: string) => {
    if (key === 'FUND_WANTED') setYuan(input);
    saving.set(key, key === 'FUND_WANTED' ? fenOf(input) : input);
  };
  return (
    <form ref={saving.box} className="panel stack" noValidate onSubmit={(event) => { event.preventDefault(); want(true); }}>
      <h2>申请的内容</h2>
      {saving.contests.map((contest) => <ContestNotice key={contest.key} contest={contest} mine={saving.typed[contest.key]} onSettle={(own) => saving.settle(contest, own)} />)}
      {fieldsFor(regions).map((field) => <FormField key={field.key} field={field} input={field.key === 'FUND_WANTED' ? yuan : saving.typed[field.key]} error={errors.get(field.key)} onChange={(input) => change(field.key, String(input))} />)}
      {application.documents.nodes.length > 0 ? <p className="hint">已经附上：{application.documents.nodes.map(({ fileName }) => fileName).join('、')}</p> : null}
      <UploadField label="附件（可以不附）" uploads={uploads} />
      {waiting ? <p className="field-error" role="alert">还有文件没有传完。请等它传完，或者去掉。</p> : null}
      {refused || submit.failure ? <p className="field-error" role="alert">{refused?.message ?? submit.failure}</p> : null}
      <div className="saving tags"><Button look="main" submit>{submit.running ? '正在提交…' : '提交申请'}</Button><SavedState saving={saving} /></div>
    </form>
  );
}

function SavedState({ saving: { running, failure, dirty, savedAt, contests } }: { readonly saving: Saving }) {
  const at = savedAt?.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const words = contests.length > 0 ? '有一项同事也改了，请在上面选定' : running ? '正在保存…' : failure ? `没有保存上，过几秒再试：${failure}` : dirty ? '有改动，几秒后自动保存' : at ? `已保存 ${at}` : '填写的内容会自动保存';
  return <span className="hint" role="status">{words}</span>;
}

/** Both texts, side by side, until somebody chooses; the own one stays in its field meanwhile. */
function ContestNotice({ contest, mine, onSettle }: { readonly contest: Contest; readonly mine: string; readonly onSettle: (own: boolean) => void }) {
  const label = labels.ApplicationField[contest.key];
  return (
    <Notice tone="warning" title={`“${label}”同事也改了`}>
      <p>{contest.by ?? '同事'}写的：</p><p className="call-written">{contest.theirs || '（空）'}</p>
      <p>您写的：</p><p className="call-written">{mine || '（空）'}</p>
      <p className="tags"><Button onPress={() => onSettle(true)}>用我写的</Button><Button onPress={() => onSettle(false)}>用同事写的</Button></p>
      <p className="hint">也可以先选“用我写的”，再把同事写的并进去。</p>
    </Notice>
  );
}
