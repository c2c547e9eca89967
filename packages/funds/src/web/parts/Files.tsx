import { FileList, type ListedFile } from '@gongqiao/ui';

interface FilesProps {
  readonly documents: { readonly nodes: readonly ListedFile[] };
}

export function Files({ documents: { nodes } }: FilesProps) {
  if (nodes.length === 0) return <p className="gq-soft">没有附件。</p>;
  return <FileList files={nodes} />;
}
