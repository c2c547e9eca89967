import { announce, Button, focusFirstError, Note, ReasonField, RefusalNote, useOperation } from '@gongqiao/ui';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { organizationPath } from '../organizations/list/organization-filters.ts';
import { MergeDocument, type MergeSide } from './merge.documents.ts';
import { mergeFields } from './merge-fields.ts';
import { MergeTable } from './MergeTable.tsx';

interface MergeFormProps {
  readonly first: MergeSide;
  readonly second: MergeSide;
  readonly reload: () => void;
}

export function MergeForm({ first, second, reload }: MergeFormProps) {
  const sides = [first, second] as const;
  const box = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const fields = useMemo(() => mergeFields(first, second), [first, second]);
  const [kept, setKept] = useState<0 | 1>(0);
  const [chosen, setChosen] = useState<Readonly<Record<string, 0 | 1>>>({});
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const merge = useOperation(MergeDocument, ({ code }) => code === 'CONFLICT' && reload());
  const [survivor, absorbed] = [sides[kept], sides[1 - kept]!];
  const choiceOf = (key: string): 0 | 1 => chosen[key] ?? kept;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return (setMissing(true), focusFirstError(box.current));
    const take = fields.filter(({ key, differs, given }) => differs && !given && choiceOf(key) !== kept).flatMap((field) => field.fields);
    const done = await merge.run({ input: { survivor: survivor.id, survivorVersion: survivor.version, absorbed: absorbed.id, absorbedVersion: absorbed.version, take }, reason: reason.trim() });
    if (!done) return undefined;
    announce(`已合并为“${done.name}”`);
    return void navigate(organizationPath(done.id));
  };
  return (
    <form ref={box} className="gq-stack" onSubmit={(event) => void submit(event)} noValidate>
      <Note title="合并后">
        <p>另一条记录的联系人、不同说法等都移到保留的这条；它的名称、代码留作曾用名、曾用代码，按两边的名称、代码和原来的链接都找得到。随时可以分开，不丢内容。</p>
      </Note>
      <RefusalNote refusal={merge.refusal} failure={merge.failure} />
      <MergeTable sides={sides} fields={fields} kept={kept} onKeep={(side) => { setKept(side); setChosen({}); }} choiceOf={choiceOf} onChoose={(key, side) => setChosen((now) => ({ ...now, [key]: side }))} />
      <div className="gq-panel"><ReasonField value={reason} onChange={(text) => { setReason(text); setMissing(false); }} label="合并的理由" error={missing ? '请写明理由。' : undefined} help="例如“同一家，2020 年换发证书后重复报送”。会写进两边的修改记录。" /></div>
      <p className="gq-row"><Button type="primary" htmlType="submit" loading={merge.running}>合并，保留“{survivor.name}”</Button><Button disabled={merge.running} onClick={() => void navigate(-1)}>取消</Button></p>
    </form>
  );
}
