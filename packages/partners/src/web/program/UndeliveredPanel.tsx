import { formatCount, formatInstant, Panel, RowLink, useMay } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { programPath } from '../feature.ts';
import { UndeliveredDocument } from './program.documents.ts';

/** Changes that no partner took, for whoever looks after programs; nothing when there are none. */
export function UndeliveredPanel() {
  const may = useMay();
  const [{ data }] = useQuery({ query: UndeliveredDocument, pause: !may('partners.read') });
  const rows = data?.page.nodes ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title="没有送达的变化推送">
      <ul className="gq-list-plain">
        {rows.map(({ id, entries, madeAt, problem, webhook }) => (
          <li key={id}>
            {webhook?.client && <RowLink to={programPath(webhook.client.id)}>{webhook.client.agreement?.partner}，{webhook.client.title}</RowLink>}：{formatCount(entries)} 项变化　<span className="gq-soft">{formatInstant(madeAt)} 生成，{problem}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
