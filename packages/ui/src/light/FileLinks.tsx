import { formatInstant, formatSize } from '../format/format.ts';
import type { ListedFile } from '../page/FileList.tsx';

/** The documents of one's own record, each to be downloaded as long as it is there. */
export function FileLinks({ files }: { readonly files: readonly Omit<ListedFile, 'createdAt'>[] }) {
  return (
    <ul className="plain">
      {files.map(({ id, fileName, size, destroyedAt }) => (
        <li key={id}>
          {destroyedAt ? `${fileName}（${formatInstant(destroyedAt)}）` : <a href={`/download/documents/file?id=${id}`} download>{fileName}</a>} <span className="hint">{formatSize(size)}</span>
        </li>
      ))}
    </ul>
  );
}
