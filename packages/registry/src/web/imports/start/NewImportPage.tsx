import { graphql } from '@gongqiao/schema';
import { announce, Button, FileBox, forgetUpload, formatSize, Note, PageHeader, Panel, ProgressBar, RefusalFragment, RefusalNote, useOperation, useUpload } from '@gongqiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { batchPath, importsPath } from '../import-words.ts';
import { Samples } from './Samples.tsx';

const StartDocument = graphql(`
  mutation StartImport($uploadId: ID!, $asOf: PartialDate) {
    result: startImport(uploadId: $uploadId, asOf: $asOf) { __typename ...RefusalDetail ... on ImportBatch { id } }
  }
`, [RefusalFragment]);

const LIMIT = 64 * 1024 * 1024;
const accept = ['.xlsx', '.csv', '.json'];

/** What can be said about a file before it is sent. */
function problemWith(file: File): string | null {
  if (/\.xls$/i.test(file.name)) return '这是旧版 .xls 文件。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再选。';
  if (!accept.some((ending) => file.name.toLowerCase().endsWith(ending))) return '只能导入 .xlsx、.csv 或 .json 文件。';
  if (file.size === 0) return '文件是空的，请确认选对了文件。';
  return file.size > LIMIT ? `文件有 ${formatSize(file.size)}，超过 64 MB。请删去图片和无关的工作表，或者分成几个文件。` : null;
}

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
  const upload = useUpload();
  const begin = useOperation(StartDocument);
  const [asOf, setAsOf] = useState('');
  const send = async (file: File) => {
    const uploadId = await upload.start(file);
    const batch = uploadId && await begin.run({ uploadId, asOf: asOf || null });
    if (uploadId) forgetUpload(file);
    if (!batch) return;
    announce('已上传，正在读取');
    void navigate(`${batchPath(batch.id)}?step=columns`);
  };
  const problem = upload.file && problemWith(upload.file);
  const { progress } = upload;
  return (
    <div className="gq-stack">
      <p className="gq-row">
        <label htmlFor="as-of">资料截止日期</label>
        <input id="as-of" type="date" className="gq-select" value={asOf} onChange={({ target }) => setAsOf(target.value)} aria-describedby="as-of-help" />
        <span id="as-of-help" className="gq-soft">名单说的是哪一天的情况；不知道可不填。比库中更早的，不会覆盖现值。</span>
      </p>
      <FileBox label="选择名单文件，或拖到这里" accept={accept} disabled={progress !== null || begin.running} onFile={(file) => void (problemWith(file) ? upload.refuse(file) : send(file))}
        hint="支持 .xlsx、.csv、.json，最大 64 MB、20 万行。表头不必与模板一字不差，上传后可以核对各列。" />
      {problem && <Note tone="warn" live title="这个文件不能导入"><p>{problem}</p></Note>}
      {progress && <ProgressBar label={`正在上传 ${upload.file?.name ?? ''}`} done={progress.sent} whole={progress.size} detail={`${formatSize(progress.sent)} / ${formatSize(progress.size)}`} />}
      {progress && <p><Button onClick={upload.stop}>停止上传</Button></p>}
      {upload.failure && <Note tone="bad" live title="上传没有完成"><p>{upload.failure}</p><p><Button onClick={() => void send(upload.file!)}>继续上传</Button></p></Note>}
      <RefusalNote refusal={begin.refusal} failure={begin.failure} />
      <p className="gq-soft">上传后只是试导入：您看过每一行会怎样、点了“导入”，才会写进库里；导入后还可以整批撤销。</p>
    </div>
  );
}
