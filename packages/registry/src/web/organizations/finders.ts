import { graphql } from '@gongqiao/schema';
import { defineFinder, type Hit } from '@gongqiao/ui';
import { organizationPath, organizationsPath } from './list/organization-filters.ts';

const FoundOrganizationsDocument = graphql(`
  query FoundOrganizations($text: String!) {
    organizations(filter: { search: $text }, first: 6) { nodes { id name creditCode region { code name } } pageInfo { hasNextPage } }
  }
`);

const FoundContactsDocument = graphql(`
  query FoundContacts($text: String!) {
    contacts(filter: { search: $text }, first: 6) { nodes { id position organization { id name } } }
  }
`);

// Beyond the first ones, the list.
const more = (text: string, { hasNextPage }: { hasNextPage: boolean }): Hit[] => (hasNextPage ? [{ key: `more ${text}`, title: `在名单中看全部含“${text}”的组织`, path: organizationsPath({ search: text }) }] : []);

export const organizationFinder = defineFinder({
  title: '社会组织', document: FoundOrganizationsDocument, variables: (text) => ({ text }),
  hits: ({ organizations: { nodes, pageInfo } }, text) => [
    ...nodes.map(({ id, name, creditCode, region }) => ({ key: id, title: name, note: [creditCode, region?.name].filter(Boolean).join('　'), path: organizationPath(id) })),
    ...more(text, pageInfo),
  ],
});

export const contactFinder = defineFinder({
  title: '联系人', document: FoundContactsDocument, variables: (text) => ({ text }),
  hits: ({ contacts }) => contacts.nodes.flatMap(({ id, position, organization }) => (organization ? { key: id, title: position, note: organization.name, path: organizationPath(organization.id) } : [])),
});
