import { ErrorState, Loading, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CopyCaseDocument, CopyReadersDocument } from './hands.documents.ts';

interface CopyDialogProps {
  readonly file: string;
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
}

/** Chooses who gets a copy: colleagues who see the case, any number of them. */
export function CopyDialog({ file, onDone, onClose }: CopyDialogProps) {
  const [{ data, error }, again] = useQuery({ query: CopyReadersDocument, variables: { case: file }, requestPolicy: 'network-only' });
  const [to, choose] = useState<readonly string[]>([]);
  const { run, running, refusal, failure } = useOperation(CopyCaseDocument);
  const readers = data?.copyReaders ?? [];
  const send = async (note: string) => { if (to.length > 0 && await run({ id: file, to: [...to], note })) onDone(to.length); };
  return (
    <ReasonDialog title="抄送" confirm={to.length > 0 ? `抄送 ${to.length} 位同事` : '请先选同事'} label="附言" help="同事在“消息”里读到这一件办到哪一步、决定是什么，不用办理。" reason={readers.length > 0 ? 'optional' : 'none'} running={running} refusal={refusal} failure={failure} onConfirm={(note) => void send(note)} onClose={onClose}>
      {error ? <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} /> : !data ? <Loading /> : readers.length === 0 ? <p>没有别的同事看得到这一件。</p> : (
        <div role="group" aria-label="抄送给谁" className="gq-stack">
          {readers.map(({ id, name, post }) => (
            <label key={id} className="gq-row"><input type="checkbox" checked={to.includes(id)} onChange={({ target }) => choose(target.checked ? [...to, id] : to.filter((each) => each !== id))} />{name}　<span className="gq-soft">{post}</span></label>
          ))}
        </div>
      )}
    </ReasonDialog>
  );
}
