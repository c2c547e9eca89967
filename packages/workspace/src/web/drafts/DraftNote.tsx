import { Button, fieldsOf, formatMoment, Note, type RecordForm } from '@gongqiao/ui';
import type { FormDraft } from './use-draft.ts';

const momentOf = (instant: string) => formatMoment(instant, new Date().toISOString());

/** Above a form: a draft that was left elsewhere, to be taken or not, or that the form goes on from one. */
export function DraftNote({ form, draft }: { form: RecordForm; draft: FormDraft }) {
  return (
    <>
      {draft.offered && <OfferNote form={form} draft={draft} />}
      {form.draftFrom && form.unsaved && (
        <Note live title="已接着没有保存的草稿">
          <p className="gq-row">草稿存于 {momentOf(form.draftFrom)}。<Button size="small" onClick={form.discard}>丢弃草稿</Button></p>
        </Note>
      )}
    </>
  );
}

function OfferNote({ form, draft: { offered, fromElsewhere, resume, dismiss } }: { form: RecordForm; draft: FormDraft }) {
  const { inputs, savedAt } = offered!;
  const labels = fieldsOf(form.groups).filter(({ key }) => key in inputs).map(({ label }) => label);
  return (
    <Note live title="有一份没有保存的草稿">
      <p>改了：{labels.join('、') || '理由'}。{form.unsaved && '恢复后，这里已经填写的仍然保留。'}</p>
      <p className="gq-row">
        <Button size="small" onClick={resume}>恢复 {momentOf(savedAt)} 保存的草稿{fromElsewhere && '（来自另一台电脑）'}</Button>
        <Button size="small" onClick={dismiss}>丢弃那份草稿</Button>
      </p>
    </Note>
  );
}

/** Beside a form's buttons: whether what was typed is safe. */
export function DraftStatus({ draft: { keptAt } }: { draft: FormDraft }) {
  if (keptAt === undefined) return null;
  return <span className="gq-soft">{keptAt === null ? '草稿暂时只存在这台电脑上' : `草稿已存 ${momentOf(keptAt)}`}</span>;
}
