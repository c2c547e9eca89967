import { graphql } from '@gongqiao/schema';
import { announce, PageHeader, Panel, RefusalFragment, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { batchPath, importsPath } from '../import-words.ts';
import { Samples } from './Samples.tsx';
import { SendFile } from './SendFile.tsx';

const StartDocument = graphql(`
  mutation StartImport($uploadId: ID!, $asOf: PartialDate) {
    result: startImport(uploadId: $uploadId, asOf: $asOf) { __typename ...RefusalDetail ... on ImportBatch { id } }
  }
`, [RefusalFragment]);

export function Component() {
  return (
    <>
      <PageHeader title="导入名单" back={{ to: importsPath, label: '导入', list: true }} />
      <div className="gq-columns">
        <Panel title="上传文件"><Sending /></Panel>
        <Samples />
      </div>
    </>
  );
}

function Sending() {
  const navigate = useNavigate();
  const begin = useOperation(StartDocument);
  const [asOf, setAsOf] = useState('');
  const send = async (uploadId: string) => {
    const batch = await begin.run({ uploadId, asOf: asOf || null });
    if (!batch) return;
    announce('已上传，正在读取');
    void navigate(`${batchPath(batch.id)}?step=columns`);
  };
  return (
    <div className="gq-stack">
      <p className="gq-row">
        <label htmlFor="as-of">资料截止日期</label>
        <input id="as-of" type="date" className="gq-select" value={asOf} onChange={({ target }) => setAsOf(target.value)} aria-describedby="as-of-help" />
        <span id="as-of-help" className="gq-soft">名单说的是哪一天的情况；不知道可不填。比库中更早的，不会覆盖现值。</span>
      </p>
      <SendFile label="选择名单文件，或拖到这里" disabled={begin.running} onSent={send} hint="支持 .xlsx、.csv、.json，最大 64 MB、20 万行。表头不必与模板一字不差，上传后可以核对各列。" />
      <RefusalNote refusal={begin.refusal} failure={begin.failure} />
      <p className="gq-soft">上传后只是试导入：您看过每一行会怎样、点了“导入”，才会写进库里；导入后还可以整批撤销。</p>
    </div>
  );
}
