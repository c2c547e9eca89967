import { graphql } from '@gongqiao/schema';
import { defineFinder } from '@gongqiao/ui';
import { organizationPath } from './list/organization-filters.ts';

const FoundOrganizationsDocument = graphql(`
  query FoundOrganizations($text: String!) {
    organizations(filter: { search: $text }, first: 6) { nodes { id name creditCode region { code name } } }
  }
`);

const FoundContactsDocument = graphql(`
  query FoundContacts($text: String!) {
    contacts(filter: { search: $text }, first: 6) { nodes { id position organization { id name } } }
  }
`);

export const organizationFinder = defineFinder({
  title: '社会组织', document: FoundOrganizationsDocument, variables: (text) => ({ text }),
  hits: ({ organizations }) => organizations.nodes.map(({ id, name, creditCode, region }) => ({
    key: id, title: name, note: [creditCode, region?.name].filter(Boolean).join('　'), path: organizationPath(id),
  })),
});

export const contactFinder = defineFinder({
  title: '联系人', document: FoundContactsDocument, variables: (text) => ({ text }),
  hits: ({ contacts }) => contacts.nodes.flatMap(({ id, position, organization }) => (organization ? { key: id, title: position, note: organization.name, path: organizationPath(organization.id) } : [])),
});
