import { announce, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { DistinguishDocument, type DuplicateRow } from './duplicates.documents.ts';

/** 不是同一个, or taken back; with a reason, since nobody is asked again. */
export function DistinguishButton({ row, distinct }: { row: Pick<DuplicateRow, 'id' | 'version'>; distinct: boolean }) {
  const [asking, setAsking] = useState(false);
  const distinguish = useOperation(DistinguishDocument);
  const label = distinct ? '不是同一个' : '重新核对';
  const confirm = async (reason: string) => {
    if (!(await distinguish.run({ id: row.id, version: row.version, distinct, reason }))) return;
    announce(distinct ? '已记下：不是同一个，以后不再列出' : '已放回待核对');
    setAsking(false);
  };
  return (
    <>
      <button type="button" className="gq-button gq-small-button" onClick={() => setAsking(true)}>{label}</button>
      {asking && (
        <ReasonDialog title={label} confirm={label} help={distinct ? '例如“两家同名，登记证书和负责人不同”。以后查找重复不再列出这一对。' : '例如“又收到材料，可能是同一家”。'}
          running={distinguish.running} refusal={distinguish.refusal} failure={distinguish.failure} onConfirm={(reason) => void confirm(reason)} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
