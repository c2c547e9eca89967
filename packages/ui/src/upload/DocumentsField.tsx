import { Button } from 'antd';
import { formatSize } from '../format/format.ts';
import { ProgressBar } from '../figures/ProgressBar.tsx';
import { FileBox } from './FileBox.tsx';
import { attachable, type UploadItem, type Uploads } from './use-uploads.ts';

interface DocumentsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly uploads: Uploads;
}

/** Takes the documents of a form; what is sent already is listed, and can be taken away again. */
export function DocumentsField({ label, hint, uploads }: DocumentsFieldProps) {
  const full = uploads.items.length >= attachable.most;
  return (
    <div className="gq-stack">
      <FileBox label={label} accept={attachable.endings} disabled={full} onFile={uploads.add}
        hint={`${hint}PDF、照片（jpg、png）、docx 或 xlsx，每个不超过 20 MB，最多 ${attachable.most} 个。`} />
      {uploads.items.length > 0 && <ul className="gq-list-plain" aria-label="已选的附件">{uploads.items.map((item) => <Item key={item.key} item={item} uploads={uploads} />)}</ul>}
    </div>
  );
}

function Item({ item: { key, file, id, progress, failure, retriable }, uploads }: { item: UploadItem; uploads: Uploads }) {
  return (
    <li>
      <p className="gq-row">
        {file.name} <span className="gq-soft">{formatSize(file.size)}{id && '，已传好'}</span>
        {retriable && <Button size="small" onClick={() => uploads.retry(key)}>再传一次</Button>}
        <Button size="small" aria-label={`去掉 ${file.name}`} onClick={() => uploads.remove(key)}>去掉</Button>
      </p>
      {progress && <ProgressBar label={`正在上传 ${file.name}`} done={progress.sent} whole={progress.size} detail="" />}
      {failure && <p className="gq-field-error" role="alert">{failure}</p>}
    </li>
  );
}
