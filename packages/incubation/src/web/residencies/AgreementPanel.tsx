import { announce, Button, DocumentsField, FileList, formatInstant, Panel, RefusalNote, useMay, useOperation, useUploads } from '@gongqiao/ui';
import { AttachSignedCopyDocument } from './agree.documents.ts';
import type { AgreementShown, ResidencyRecord } from './residencies.documents.ts';

interface PanelProps {
  readonly row: ResidencyRecord;
  readonly reload: () => void;
}

/** The agreement that holds, who confirmed it, and the texts before it. */
export function AgreementPanel({ row: { agreements }, reload }: PanelProps) {
  const may = useMay();
  const [present, ...earlier] = agreements.nodes;
  if (!present) return null;
  return (
    <Panel title="入驻协议">
      <div className="gq-stack">
        <Signatures agreement={present} />
        <details><summary>第 {present.number} 版全文</summary><p className="gq-agreement">{present.text}</p><p className="gq-soft gq-digest">全文摘要 <code>{present.digest}</code></p></details>
        {earlier.map((one) => <details key={one.id}><summary>第 {one.number} 版（已被代替）</summary><p className="gq-agreement">{one.text}</p></details>)}
        <Copies agreement={present} />
        {present.signedAt && may('incubation.host') && <CopyForm agreement={present} reload={reload} />}
      </div>
    </Panel>
  );
}

function Signatures({ agreement: { signedBy, signedAt, countersignedBy, countersignedAt } }: { readonly agreement: AgreementShown }) {
  return <p>入驻方：{signedAt ? `${signedBy} ${formatInstant(signedAt)} 签署` : '还没有签'}；工会：{countersignedAt ? `${countersignedBy} ${formatInstant(countersignedAt)} 会签` : '还没有会签'}。</p>;
}

function Copies({ agreement: { documents } }: { readonly agreement: AgreementShown }) {
  if (documents.nodes.length === 0) return null;
  return <FileList files={documents.nodes} />;
}

function CopyForm({ agreement: { id }, reload }: { readonly agreement: AgreementShown; readonly reload: () => void }) {
  const uploads = useUploads();
  const attach = useOperation(AttachSignedCopyDocument);
  const run = async () => {
    if (!(await attach.run({ id, uploads: [...uploads.ids] }))) return;
    uploads.settle();
    uploads.items.forEach(({ key }) => uploads.remove(key));
    announce('已附上扫描件');
    reload();
  };
  return (
    <>
      <DocumentsField label="签字盖章的扫描件" hint="另签了纸质协议的，可以附上。" uploads={uploads} />
      <RefusalNote refusal={attach.refusal} failure={attach.failure} />
      {uploads.ids.length > 0 && <p><Button loading={attach.running} disabled={uploads.busy} onClick={() => void run()}>附上 {uploads.ids.length} 个文件</Button></p>}
    </>
  );
}
