import { DownloadLink, formatSize, pathWith } from '@gongqiao/ui';

interface FilesProps {
  readonly documents: { readonly nodes: readonly { readonly id: string; readonly fileName: string; readonly size: number }[] };
}

export function Files({ documents: { nodes } }: FilesProps) {
  if (nodes.length === 0) return <p className="gq-soft">没有附件。</p>;
  return <ul className="gq-list-plain">{nodes.map(({ id, fileName, size }) => <li key={id}><DownloadLink href={pathWith('/download/documents/file', { id })}>{fileName}</DownloadLink> <span className="gq-soft">{formatSize(size)}</span></li>)}</ul>;
}
