import { announce, PageHeader, Panel, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SendFile } from '../imports/start/SendFile.tsx';
import { filePath, registerPath } from './register-words.ts';
import { StartComparisonDocument } from './register.documents.ts';

/** A month's file: of which day it tells, on what basis it was received. */
export function Component() {
  const navigate = useNavigate();
  const begin = useOperation(StartComparisonDocument);
  const [asOf, setAsOf] = useState('');
  const [basis, setBasis] = useState('');
  const send = async (uploadId: string) => {
    const file = await begin.run({ uploadId, asOf, basis });
    if (!file) return;
    announce('已上传，正在比对');
    void navigate(filePath(file.id));
  };
  const incomplete = asOf === '' || basis.trim() === '';
  return (
    <>
      <PageHeader title="上传登记信息" back={{ to: registerPath, label: '登记比对', list: true }} />
      <Panel title="文件及其依据">
        <div className="gq-stack">
          <p className="gq-row">
            <label htmlFor="as-of">数据截止日期（必填）</label>
            <input id="as-of" type="date" required className="gq-select" value={asOf} onChange={({ target }) => setAsOf(target.value)} aria-describedby="as-of-help" />
            <span id="as-of-help" className="gq-soft">登记信息说的是哪一天的情况。采纳的内容自这一天起。</span>
          </p>
          <p className="gq-row">
            <label htmlFor="basis">取得依据（必填）</label>
            <input id="basis" required className="gq-select" value={basis} onChange={({ target }) => setBasis(target.value)} aria-describedby="basis-help" />
            <span id="basis-help" className="gq-soft">例如“数据共享协议 2026-3 号”。</span>
          </p>
          <SendFile label={incomplete ? '先填写截止日期和依据' : '选择登记信息文件，或拖到这里'} disabled={begin.running || incomplete} onSent={send}
            hint="支持 .xlsx、.csv，须有名称、统一社会信用代码、登记状态三列。法定代表人等不比对的列不读入，各行比对后不保存。" />
          <RefusalNote refusal={begin.refusal} failure={begin.failure} />
        </div>
      </Panel>
    </>
  );
}
