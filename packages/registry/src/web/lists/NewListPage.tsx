import { announce, Button, formatCount, PageHeader, Panel, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SendFile } from '../imports/start/SendFile.tsx';
import { ListFields, type ListInput } from './ListFields.tsx';
import { PreviewListDocument, RecordListDocument, type Preview } from './lists.documents.ts';
import { PreviewPanel } from './PreviewPanel.tsx';

const EMPTY: ListInput = { kind: 'ABNORMAL_ACTIVITY', authority: '', sourceUrl: '', asOf: '', complete: false, reportYear: null };

interface Read {
  readonly uploadId: string;
  /** Null once something was stated otherwise than when it was looked at. */
  readonly preview: Preview | null;
}

/** A copy of a list: what it is, how its file is understood, and only then what is kept of it. */
export function Component() {
  const navigate = useNavigate();
  const [look, record] = [useOperation(PreviewListDocument), useOperation(RecordListDocument)];
  const [input, setInput] = useState(EMPTY);
  const [read, setRead] = useState<Read | null>(null);
  const send = async (uploadId: string) => {
    setRead({ uploadId, preview: null });
    const preview = await look.run({ uploadId, input });
    setRead({ uploadId, preview });
  };
  const change = (changed: Partial<ListInput>) => {
    setInput((now) => ({ ...now, ...changed }));
    setRead((now) => now && { ...now, preview: null });
  };
  const keep = async () => {
    const list = await record.run({ uploadId: read!.uploadId, input });
    if (!list) return;
    announce(`已记入：库中有的 ${formatCount(list.matched)} 行，得知移出 ${formatCount(list.ended)} 条`);
    void navigate('/lists');
  };
  const incomplete = input.authority.trim() === '' || input.asOf === '' || input.sourceUrl.trim() === '' || (input.kind === 'ANNUAL_REPORT' && !input.reportYear);
  return (
    <>
      <PageHeader title="上传名单" back={{ to: '/lists', label: '名单副本', list: true }} />
      <Panel title="哪一份名单">
        <div className="gq-stack">
          <ListFields input={input} onChange={change} />
          <SendFile label={incomplete ? '先填写上面的各项' : read ? '文件选错了的，重新选择' : '选择名单文件，或拖到这里'} disabled={look.running || record.running || incomplete} onSent={send}
            hint="支持 .xlsx、.csv，须有名称或统一社会信用代码；认得列入日期、列入原因、移出日期、年度、年检结果等列，别的列不读入。" />
          {read && !read.preview && <p className="gq-row"><Button loading={look.running} disabled={incomplete} onClick={() => void send(read.uploadId)}>按现在填的看文件怎样理解</Button><span className="gq-soft">文件已上传，不必重选。</span></p>}
          <RefusalNote refusal={look.refusal} failure={look.failure} />
        </div>
      </Panel>
      {read?.preview && <PreviewPanel preview={read.preview} running={record.running} onRecord={() => void keep()} />}
      <RefusalNote refusal={record.refusal} failure={record.failure} />
    </>
  );
}
