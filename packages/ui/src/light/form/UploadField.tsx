import { useId, useRef } from 'react';
import { formatSize } from '../../format/format.ts';
import { attachable, type UploadItem, type Uploads } from '../../upload/use-uploads.ts';
import { Button } from '../Button.tsx';

/** Takes photos and files; a phone offers its camera. */
export function UploadField({ label, uploads }: { readonly label: string; readonly uploads: Uploads }) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const full = uploads.items.length >= attachable.most;
  const take = (files: FileList | null) => {
    [...(files ?? [])].slice(0, attachable.most - uploads.items.length).forEach(uploads.add);
    if (box.current) box.current.value = '';
  };
  return (
    <div className="field" role="group" aria-labelledby={`${id}-label`}>
      <p id={`${id}-label`} className="field-label">{label}</p>
      {uploads.items.length > 0 ? <ul className="plain files">{uploads.items.map((item) => <Item key={item.key} item={item} uploads={uploads} />)}</ul> : null}
      {full ? null : <Button onPress={() => box.current?.click()}>拍照或选择文件</Button>}
      <input ref={box} type="file" hidden multiple accept={attachable.endings.join(',')} onChange={(event) => take(event.target.files)} />
      <p className="hint">PDF、照片（jpg、png）、docx 或 xlsx，每个不超过 20 MB，最多 {attachable.most} 个。</p>
    </div>
  );
}

function Item({ item: { key, file, id, progress, failure, retriable }, uploads }: { readonly item: UploadItem; readonly uploads: Uploads }) {
  const sent = progress ? `正在传 ${Math.floor((progress.sent / progress.size) * 100)}%` : id ? '已传好' : '';
  return (
    <li className="file">
      <span>{file.name} <span className="hint" role="status">{formatSize(file.size)} {sent}</span></span>
      <span className="tags">
        {retriable ? <Button onPress={() => uploads.retry(key)}>再传一次</Button> : null}
        <Button look="quiet" onPress={() => uploads.remove(key)}>去掉<span className="unseen">{file.name}</span></Button>
      </span>
      {failure ? <p className="field-error" role="alert">{failure}</p> : null}
    </li>
  );
}
