import { announce, Button, formatInstant, Panel, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import type { OrganizationRecord } from '../organizations/detail/organization.documents.ts';
import { SeparateDocument } from './merge.documents.ts';

type Merge = OrganizationRecord['merges']['nodes'][number];

/** 由合并而来: which records became this one, and a way to separate them again. */
export function MergesPanel({ merges }: { merges: readonly Merge[] }) {
  const [asked, setAsked] = useState<Merge | null>(null);
  if (merges.length === 0) return null;
  return (
    <Panel title="由合并而来">
      <ul className="gq-list-plain">
        {merges.map((merge) => (
          <li key={merge.id}>
            <b>{merge.absorbedName}</b>　{merge.absorbedCode ?? '无代码'}
            <div className="gq-soft">{formatInstant(merge.mergedAt).slice(0, 10)} {merge.mergedBy}：{merge.reason}{merge.takenFields.length > 0 && `；取自它的：${merge.takenFields.join('、')}`}</div>
            {merge.offers.some(({ action }) => action === 'separate') && <Button size="small" onClick={() => setAsked(merge)}>分开…</Button>}
          </li>
        ))}
      </ul>
      {asked && <SeparateDialog merge={asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

function SeparateDialog({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const separate = useOperation(SeparateDocument);
  const confirm = async (reason: string) => {
    if (!(await separate.run({ id: merge.id, version: merge.version, reason }))) return;
    announce(`已分开：${merge.absorbedName}`);
    onClose();
  };
  return (
    <ReasonDialog title={`把“${merge.absorbedName}”分开`} confirm="分开" help="例如“看了证书，是两家”。" running={separate.running} refusal={separate.refusal} failure={separate.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}>
      <p>两条记录恢复到合并以前；合并以后有人改过的内容和新加的联系人，留在现在这条上。</p>
    </ReasonDialog>
  );
}
