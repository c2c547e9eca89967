import { Note, usePulse } from '@gongqiao/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { type EditorData, EditorsDocument } from './drafts.documents.ts';
import './drafts.css';

const LOOK = 10_000;

function useEditors(subject: string): readonly EditorData[] {
  const client = useClient();
  const [editors, setEditors] = useState<readonly EditorData[]>([]);
  const look = async () => {
    const { data } = await client.query(EditorsDocument, { subject }, { requestPolicy: 'network-only' }).toPromise();
    if (data) setEditors(data.editors);
  };
  usePulse(LOOK, () => void look());
  return editors;
}

const ago = (seconds: number): string => (seconds < 3 ? '刚刚' : `${seconds} 秒前`);

/** Who else is at the same record, and at which of its fields; asked every 10 seconds while somebody looks. */
export function EditorsNote({ subject }: { subject: string }) {
  const editors = useEditors(subject);
  if (editors.length === 0) return null;
  return (
    <div className="gq-editors">
      <Note tone="warn">
        <ul className="gq-list-plain">
          {editors.map(({ name, place, fields, secondsAgo }) => (
            // The seconds stand outside of what is read out, or each look would be.
            <li key={`${place} ${name}`}><span role="status">{place} {name}正在修改{fields.length > 0 && `：${fields.join('、')}`}</span><span className="gq-soft"> · {ago(secondsAgo)}</span></li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
