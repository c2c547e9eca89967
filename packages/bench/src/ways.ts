/** The four pieces of work, each of the ways to do it: what is posted. */
export type Work = 'list' | 'one' | 'search' | 'write';
export type Way = 'ours' | 'oursByResolvers' | 'byHand' | 'postgraphile';

export interface Message {
  readonly path: string;
  readonly body: string;
}

/** Something to read or write: an organization that was not used before, and what to look for. */
export interface Subject {
  readonly id: string;
  readonly number: number;
}

const post = (path: string, query: string, variables: object): Message => ({ path, body: JSON.stringify({ query, variables }) });

const fields = 'id name creditCode kind region { code name } contacts(first: 5) { nodes { position officePhone } }';
const queries = {
  list: `query List($first: Int!) { organizations(first: $first) { nodes { ${fields} } } }`,
  one: `query One($id: ID!) { organization(id: $id) { ${fields} } }`,
  search: 'query Search($text: String!) { organizations(first: 20, filter: { search: $text }) { nodes { id name } totalCount } }',
  write: `mutation Write($id: ID!, $version: Int!, $volunteers: Int!) { correctOrganization(id: $id, version: $version, input: { volunteers: $volunteers }, reason: "电话核实") { __typename ... on Organization { ${fields} } ... on Refusal { code } } }`,
};

function ours(work: Work, { id, number }: Subject, text: string): Message {
  const variables = { list: { first: 50 }, one: { id }, search: { text }, write: { id, version: 1, volunteers: 1000 + (number % 50) } }[work];
  return post('/graphql', queries[work], variables);
}

function byHand(work: Work, { id, number }: Subject, text: string): Message {
  const body = { list: {}, one: { id }, search: { text }, write: { id, version: 1, volunteers: 1000 + (number % 50) } }[work];
  return { path: `/${work}`, body: JSON.stringify(body) };
}

const peerFields = 'rowId name creditCode kind registryRegionByRegionCode { code name } registryContactsByOrganizationId(first: 5, orderBy: PRIMARY_KEY_ASC) { nodes { position officePhone } }';
const peerQueries = {
  list: `query List($first: Int!) { allRegistryOrganizations(first: $first, condition: { scope: "370214" }, orderBy: NAME_ORDER_ASC) { nodes { ${peerFields} } } }`,
  one: `query One($id: UUID!) { registryOrganizationByRowId(rowId: $id) { ${peerFields} } }`,
  search: 'query Search($text: String!) { benchSearch(first: 20, pattern: $text) { nodes { rowId name } totalCount } }',
  write: `mutation Write($id: UUID!, $volunteers: Int!) { updateRegistryOrganizationByRowId(input: { rowId: $id, registryOrganizationPatch: { volunteers: $volunteers } }) { registryOrganization { ${peerFields} } } }`,
};

function peer(work: Work, { id, number }: Subject, text: string): Message {
  const variables = { list: { first: 50 }, one: { id }, search: { text: `%${text}%` }, write: { id, volunteers: 1000 + (number % 50) } }[work];
  return post('/graphql', peerQueries[work], variables);
}

export const messages: Readonly<Record<Way, (work: Work, subject: Subject, text: string) => Message>> = { ours, oursByResolvers: ours, byHand, postgraphile: peer };
