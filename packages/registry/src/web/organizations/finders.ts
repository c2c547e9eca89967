import { graphql } from '@gongqiao/schema';
import { defineFinder, type Hit } from '@gongqiao/ui';
import { contactsPath } from '../contacts/contact-filters.ts';
import { organizationPath, organizationsPath } from './list/organization-filters.ts';

const FoundOrganizationsDocument = graphql(`
  query FoundOrganizations($text: String!) {
    organizations(filter: { search: $text }, first: 6) { nodes { id name creditCode region { code name } } pageInfo { hasNextPage } }
  }
`);

const FoundContactsDocument = graphql(`
  query FoundContacts($text: String!) {
    contacts(filter: { search: $text }, first: 6) { nodes { id position organization { id name } } pageInfo { hasNextPage } }
  }
`);

// Beyond the first ones, the list.
const more = ({ hasNextPage }: { hasNextPage: boolean }, title: string, path: string): Hit[] => (hasNextPage ? [{ key: `more ${path}`, title, path }] : []);

export const organizationFinder = defineFinder({
  title: '社会组织', document: FoundOrganizationsDocument, variables: (text) => ({ text }),
  hits: ({ organizations: { nodes, pageInfo } }, text) => [
    ...nodes.map(({ id, name, creditCode, region }) => ({ key: id, title: name, note: [creditCode, region?.name].filter(Boolean).join('　'), path: organizationPath(id) })),
    ...more(pageInfo, `在名单中看全部含“${text}”的组织`, organizationsPath({ search: text })),
  ],
});

export const contactFinder = defineFinder({
  title: '联系人', document: FoundContactsDocument, variables: (text) => ({ text }),
  hits: ({ contacts: { nodes, pageInfo } }, text) => [
    ...nodes.flatMap(({ id, position, organization }) => (organization ? { key: id, title: position, note: organization.name, path: organizationPath(organization.id) } : [])),
    ...more(pageInfo, `看全部职务含“${text}”的联系人`, contactsPath({ search: text })),
  ],
});
