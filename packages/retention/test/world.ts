import { auditDomain, observer, witness } from '@gongqiao/audit';
import { decisionsDomain } from '@gongqiao/decisions';
import { documentsDomain } from '@gongqiao/documents';
import { sampleFiles, SentFiles } from '@gongqiao/documents/testing';
import { identityDomain, viewerOf } from '@gongqiao/identity';
import { anonymous, type Viewer } from '@gongqiao/kernel';
import { notificationsDomain } from '@gongqiao/notifications';
import { partnersDomain } from '@gongqiao/partners';
import { registryDomain } from '@gongqiao/registry';
import { buildOrganization } from '@gongqiao/registry/testing';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { workspaceDomain } from '@gongqiao/workspace';
import { listExpired } from '../src/operations/list-expired.ts';
import { retentionDomain } from '../src/index.ts';

export interface Archive {
  readonly world: World;
  readonly files: SentFiles;
  /** Answers as the viewer, and expects no error. */
  ask<Answer>(viewer: Viewer, document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** An organization asks for a correction, with one file, on the day on which the clock stands. */
  request(fileName?: string): Promise<Requested>;
  list(): Promise<void>;
  close(): Promise<void>;
}

export interface Requested {
  readonly id: string;
  readonly version: number;
  readonly document: string;
  readonly applicant: Viewer;
}

type Facts = Parameters<typeof viewerOf>[0];
const signedIn = ({ graph }: World, id: number, facts: Partial<Facts>): Viewer =>
  viewerOf({ id: `00000000-0000-7000-8000-${String(id).padStart(12, '0')}`, account: `somebody-${id}`, displayName: '经办', department: null, unit: null, kind: facts.organizationId ? 'ORGANIZATION' : 'STAFF', organizationId: null, roles: [], ...facts }, graph);

export const officeOf = (world: World): Viewer => signedIn(world, 1, { displayName: '牟（秘书）', department: 'GENERAL_OFFICE', roles: ['office-clerk-city'] });
export const otherOfficeOf = (world: World): Viewer => signedIn(world, 5, { displayName: '栾（秘书）', department: 'GENERAL_OFFICE', roles: ['office-clerk-city'] });
export const auditorOf = (world: World): Viewer => signedIn(world, 2, { displayName: '高（审计）', department: 'AUDIT_OFFICE', roles: ['auditor-city'] });
export const clerkOf = (world: World): Viewer => signedIn(world, 3, { displayName: '周（经办）', department: 'LEGAL_AFFAIRS', roles: ['registry-clerk-city'] });
export const reviewerOf = (world: World): Viewer => signedIn(world, 4, { displayName: '陶（复核）', department: 'LEGAL_AFFAIRS', roles: ['reviewer-city'] });

const REQUEST = `mutation ($id: ID!, $uploads: [ID!]!) { answer: requestCorrection(organization: $id, input: { values: { street: "流亭街道" }, grounds: "已搬迁", uploads: $uploads }) {
  ... on CorrectionRequest { id version documents { nodes { id } } } ... on Refusal { code message } } }`;

/** The registry with its real migrations, seeds, rules and audit, and the archive upon it. */
export async function openArchive(): Promise<Archive> {
  const files = new SentFiles();
  const world = await createWorld({ domains: [rulesDomain, identityDomain, auditDomain, documentsDomain, notificationsDomain, partnersDomain, workspaceDomain, decisionsDomain, registryDomain, retentionDomain], seed: true, uploads: files, witness, observer });
  const ask: Archive['ask'] = async <Answer>(viewer: Viewer, document: string, variables = {}) => {
    const { data, errors } = await world.execute(document, { viewer, variables });
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return (data as Record<string, unknown>)['answer'] as Answer;
  };
  const request = async (fileName = '证明.pdf'): Promise<Requested> => {
    const organization = (await world.write((context) => buildOrganization(context, { region: '370214' }))).id;
    const applicant = signedIn(world, 9, { organizationId: organization, displayName: '于（主任）', roles: ['organization-administrator'] });
    const { id, version, documents } = await ask<{ id: string; version: number; documents: { nodes: { id: string }[] } }>(applicant, REQUEST, { id: organization, uploads: [files.put(fileName, sampleFiles.pdf())] });
    return { id, version, document: documents.nodes[0]!.id, applicant };
  };
  const close = async (): Promise<void> => {
    await world.close();
    files.remove();
  };
  return { world, files, ask, request, list: () => listExpired(world.context({ ...anonymous, kind: 'SYSTEM', name: '系统' })), close };
}
