import { labels } from '@gongqiao/schema';
import { EmptyState, ErrorState, formatCount, formatInstant, Loading, Note, PageHeader, ProgressBar, Tag } from '@gongqiao/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { FindingsTable } from './FindingsTable.tsx';
import { fileTones, registerPath } from './register-words.ts';
import { FileDocument, type RegisterFileData } from './register.documents.ts';

const back = { to: registerPath, label: '登记比对', list: true };
const PAUSE = 700;

/** One file: how it was compared, and what it says otherwise. */
export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error, fetching }, again] = useQuery({ query: FileDocument, variables: { id } });
  const reading = data?.registerFile?.state === 'READING';
  useEffect(() => {
    if (!reading || fetching) return undefined;
    const timer = setTimeout(() => again({ requestPolicy: 'network-only' }), PAUSE);
    return () => clearTimeout(timer);
  }, [reading, fetching, again]);
  if (error && !data) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  const file = data.registerFile;
  if (!file) return <><PageHeader title="没有找到这个文件" back={back} /><EmptyState title="没有找到这个文件" /></>;
  return (
    <>
      <FileHeader file={file} />
      <div className="gq-stack">
        {file.message && <Note tone={file.state === 'REFUSED' ? 'bad' : 'warn'}><p>{file.message}</p></Note>}
        {reading && <div className="gq-panel"><ProgressBar label="正在读取、比对" done={file.progress} whole={file.total} detail={file.total > 0 ? `${formatCount(file.progress)} / ${formatCount(file.total)} 行` : ''} /></div>}
        {file.state === 'COMPARED' && <FindingsTable file={file} />}
      </div>
    </>
  );
}

function FileHeader({ file: { fileName, asOf, basis, state, total, senderName, createdAt } }: { file: RegisterFileData }) {
  return (
    <PageHeader title={`${asOf} 的登记信息`} back={back} aside={<Tag tone={fileTones[state]}>{labels.RegisterFileState[state]}</Tag>}>
      <p className="gq-soft">{basis}　{fileName}，{formatCount(total)} 行　{senderName} {formatInstant(createdAt)} 上传</p>
    </PageHeader>
  );
}
