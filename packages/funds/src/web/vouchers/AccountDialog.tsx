import { Button, Dialog, RefusalNote, useOperation } from '@gongqiao/ui';
import { type FormEvent, useState } from 'react';
import { WrittenField } from '../parts/WrittenField.tsx';
import { ChangeLedgerAccountDocument, type LedgerAccountRow } from './vouchers.documents.ts';

interface AccountProps {
  readonly row: LedgerAccountRow;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Says which account of the accounting software is meant, and that it was looked up there. */
export function AccountDialog({ row, onDone, onClose }: AccountProps) {
  const { run, running, refusal, failure } = useOperation(ChangeLedgerAccountDocument);
  const [code, setCode] = useState(row.code);
  const [name, setName] = useState(row.name);
  const [basis, setBasis] = useState(row.basis);
  const [verified, setVerified] = useState(row.verified);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run({ id: row.id, version: row.version, input: { code, name, basis, verified } })) onDone(`已改：${code} ${name}`);
  };
  return (
    <Dialog title="核对和修改会计科目" onClose={onClose} closable={!running}>
      <form className="gq-stack" onSubmit={(event) => void submit(event)}>
        <WrittenField label="科目代码" value={code} onChange={setCode} />
        <WrittenField label="科目名称" value={name} onChange={setName} />
        <WrittenField label="依据" value={basis} onChange={setBasis} />
        <label className="gq-row"><input type="checkbox" checked={verified} onChange={({ target }) => setVerified(target.checked)} />已与会计软件里的科目核对</label>
        <RefusalNote refusal={refusal} failure={failure} />
        <p className="gq-row gq-row-end"><Button onClick={onClose} disabled={running}>取消</Button><Button htmlType="submit" type="primary" loading={running}>保存</Button></p>
      </form>
    </Dialog>
  );
}
