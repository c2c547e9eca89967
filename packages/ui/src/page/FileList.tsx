import { formatInstant, formatSize } from '../format/format.ts';
import { DownloadLink } from './DownloadLink.tsx';
import { pathWith } from '../state/url-state.ts';

export interface ListedFile {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly createdAt?: string;
  /** Set when its time was over and it was destroyed: what is called the name says so then. */
  readonly destroyedAt: string | null;
}

/** The documents of a record, each to be downloaded as long as it is there. */
export function FileList({ files }: { readonly files: readonly ListedFile[] }) {
  return (
    <ul className="gq-list-plain">
      {files.map(({ id, fileName, size, createdAt, destroyedAt }) => (
        <li key={id}>
          {destroyedAt ? `${fileName}（${formatInstant(destroyedAt)}）` : <DownloadLink href={pathWith('/download/documents/file', { id })}>{fileName}</DownloadLink>} <span className="gq-soft">{formatSize(size)}{createdAt && `　${formatInstant(createdAt)}`}</span>
        </li>
      ))}
    </ul>
  );
}
