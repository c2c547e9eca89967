import { OrganizationKind } from '../../organization/organization.enums.ts';
import { REGIONS } from '../../import/samples.ts';
import type { PublicOrganization } from './public-organizations.ts';

/** A post at an organization: what it is called, never who holds it. */
export interface Post {
  readonly id: string;
  readonly organizationId: string;
  readonly label: string;
}

const text = (value: unknown): value is string => typeof value === 'string';

/** An organization in the shape of Popolo (popoloproject.com): names, identifiers and areas under their international names. */
export function popoloOrganization(row: PublicOrganization): object {
  const codes = [row['creditCode'], ...(row['formerCodes'] as string[])].filter(text);
  return {
    id: row.id, name: row.name,
    other_names: (row['formerNames'] as string[]).map((name) => ({ name, note: '曾用名' })),
    identifiers: codes.map((identifier) => ({ scheme: 'CN-USCC', identifier })),
    ...(text(row['kind']) && { classification: OrganizationKind.labels[row['kind'] as keyof typeof OrganizationKind.labels] }),
    ...(text(row['regionCode']) && { area_id: `cn-${row['regionCode']}` }),
    ...(text(row['foundedOn']) && { founding_date: row['foundedOn'] }),
  };
}

export function popoloAreas(): object[] {
  return REGIONS.map(({ code, name, formerCodes }) => ({
    id: `cn-${code}`, name, identifier: code, classification: code.endsWith('00') ? '市' : '区市', ...(!code.endsWith('00') && { parent_id: 'cn-370200' }),
    ...(formerCodes.length > 0 && { other_identifiers: formerCodes.map((identifier) => ({ scheme: 'GB/T 2260', identifier, note: '原代码' })) }),
  }));
}

export const popoloPost = ({ id, organizationId, label }: Post): object => ({ id, label, organization_id: organizationId });

/** The text of a Popolo file, piece by piece. */
export async function* popoloText(organizations: AsyncIterable<PublicOrganization>, posts: AsyncIterable<Post>): AsyncGenerator<string> {
  let gap = '';
  yield '{"organizations":[';
  for await (const row of organizations) {
    yield `${gap}\n${JSON.stringify(popoloOrganization(row))}`;
    gap = ',';
  }
  yield `\n],"areas":${JSON.stringify(popoloAreas())},"posts":[`;
  gap = '';
  for await (const post of posts) {
    yield `${gap}\n${JSON.stringify(popoloPost(post))}`;
    gap = ',';
  }
  yield '\n]}\n';
}
