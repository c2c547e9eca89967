import { sampleFiles, SentFiles } from '@gongqiao/documents/testing';
import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { ask } from './world.ts';

export const files = new SentFiles();
export const photo = (): string => files.put('登记证.png', sampleFiles.png());

/** What everybody may select of a request that they see. */
export const SHOWN = `... on CorrectionRequest {
  __typename id version state organizationName requesterKind requesterName grounds validSince answer answeredBy unread
  changes { field label before asked outcome } values { name street annualIncome fullTimeStaff region } offers { action enabled } documents { nodes { id fileName size } }
} ... on Refusal { __typename code message fields changes { field before after by } }`;

export interface Shown {
  __typename: 'CorrectionRequest' | 'Refusal';
  id: string;
  version: number;
  state: string;
  code: string;
  message: string;
  answer: string | null;
  unread: boolean;
  offers: { action: string }[];
  documents: { nodes: { id: string }[] };
  changes: { field: string; outcome: string | null }[];
}

const mutation = (name: string, parameters: string, passed: string): string => `mutation (${parameters}) { answer: ${name}(${passed}) { ${SHOWN} } }`;
const DECIDE = '$id: ID!, $version: Int!, $reason: String!';

const MUTATIONS = {
  request: mutation('requestCorrection', '$organization: ID!, $input: CorrectionRequestInput!', 'organization: $organization, input: $input'),
  resubmit: mutation('resubmitCorrection', '$id: ID!, $version: Int!, $input: CorrectionRequestInput!', 'id: $id, version: $version, input: $input'),
  withdraw: mutation('withdrawCorrection', '$id: ID!, $version: Int!', 'id: $id, version: $version'),
  seen: mutation('markAnswerSeen', '$id: ID!', 'id: $id'),
  return: mutation('returnCorrection', DECIDE, 'id: $id, version: $version, reason: $reason'),
  decline: mutation('declineCorrection', DECIDE, 'id: $id, version: $version, reason: $reason'),
  accept: mutation('acceptCorrection', '$id: ID!, $version: Int!, $organizationVersion: Int!, $fields: [String!]!, $reason: String', 'id: $id, version: $version, organizationVersion: $organizationVersion, fields: $fields, reason: $reason'),
} as const;

type Act = keyof typeof MUTATIONS;

/** Does something with requests as a viewer; a refusal comes back as data. */
export async function act(world: World, viewer: Viewer, what: Act, variables: Record<string, unknown>): Promise<Shown> {
  return (await ask<{ answer: Shown }>(world, viewer, MUTATIONS[what], variables)).answer;
}

/** The same, where the viewer may not even call the operation: `FORBIDDEN` or `UNAUTHENTICATED`. */
export async function outcomeOf(world: World, viewer: Viewer, what: Act, variables: Record<string, unknown>): Promise<string> {
  const { data, errors } = await world.execute(MUTATIONS[what], { viewer, variables });
  const answer = (data as { answer?: Shown } | null | undefined)?.answer;
  return errors?.[0] ? String(errors[0].extensions['code']) : answer!.__typename === 'Refusal' ? answer!.code : answer!.state;
}

export async function find(world: World, viewer: Viewer, id: string): Promise<Shown | null> {
  return (await ask<{ answer: Shown | null }>(world, viewer, `query ($id: ID!) { answer: correctionRequest(id: $id) { ${SHOWN.slice(SHOWN.indexOf('{') + 1, SHOWN.indexOf('} ... on Refusal'))} } }`, { id })).answer;
}

export const input = (values: Record<string, unknown>, more: Record<string, unknown> = {}) => ({ values, grounds: '登记证书已换发，见照片', ...more });
