import { Button, FileBox, forgetUpload, formatSize, Note, ProgressBar, useUpload } from '@gongqiao/ui';

const LIMIT = 64 * 1024 * 1024;
const accept = ['.xlsx', '.csv', '.json'];

/** What can be said about a file before it is sent. */
function problemWith(file: File): string | null {
  if (/\.xls$/i.test(file.name)) return '这是旧版 .xls 文件。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再选。';
  if (!accept.some((ending) => file.name.toLowerCase().endsWith(ending))) return '只能导入 .xlsx、.csv 或 .json 文件。';
  if (file.size === 0) return '文件是空的，请确认选对了文件。';
  return file.size > LIMIT ? `文件有 ${formatSize(file.size)}，超过 64 MB。请删去图片和无关的工作表，或者分成几个文件。` : null;
}

interface SendFileProps {
  readonly label: string;
  readonly hint: string;
  readonly disabled: boolean;
  /** What is done with the file once it is there. */
  readonly onSent: (uploadId: string) => Promise<unknown>;
}

/** Chooses a file, uploads it, and goes on where an upload was broken off. */
export function SendFile({ label, hint, disabled, onSent }: SendFileProps) {
  const upload = useUpload();
  const send = async (file: File) => {
    const uploadId = await upload.start(file);
    if (!uploadId) return;
    await onSent(uploadId);
    forgetUpload(file);
  };
  const problem = upload.file && problemWith(upload.file);
  const { progress } = upload;
  return (
    <>
      <FileBox label={label} accept={accept} disabled={progress !== null || disabled} onFile={(file) => void (problemWith(file) ? upload.refuse(file) : send(file))} hint={hint} />
      {problem && <Note tone="warn" live title="这个文件不能导入"><p>{problem}</p></Note>}
      {progress && <ProgressBar label={`正在上传 ${upload.file?.name ?? ''}`} done={progress.sent} whole={progress.size} detail={`${formatSize(progress.sent)} / ${formatSize(progress.size)}`} />}
      {progress && <p><Button onClick={upload.stop}>停止上传</Button></p>}
      {upload.failure && <Note tone="bad" live title="上传没有完成"><p>{upload.failure}</p><p><Button onClick={() => void send(upload.file!)}>继续上传</Button></p></Note>}
    </>
  );
}
