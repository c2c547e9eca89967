import { Panel } from '@gongqiao/ui';
import type { OrganizationRecord } from './organization.documents.ts';

/** Posts and office telephones: for staff, never in the public directory. */
export function ContactsPanel({ contacts }: { contacts: OrganizationRecord['contacts']['nodes'] }) {
  return (
    <Panel title="联系人" aside={<span className="gq-soft">仅供工作联系，不公开</span>}>
      {contacts.length === 0
        ? <p className="gq-soft">没有联系人。</p>
        : <ul className="gq-list-plain">{contacts.map(({ id, position, officePhone }) => <li key={id}>{position}　{officePhone ?? <span className="gq-missing">电话未填</span>}</li>)}</ul>}
    </Panel>
  );
}
