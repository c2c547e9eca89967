import { any, type Context, nounOf, rowsSeen } from '@gongqiao/kernel';
import { GUARDED, Parameters, scopeSql, whereSql } from '@gongqiao/query';
import { nameKey } from '../import/normalize/name-key.ts';
import { REGIONS } from '../import/samples.ts';
import type { DuplicateCandidate } from '../organization/duplicate-candidate.ts';
import { Organization } from '../organization/organization.entity.ts';
import { creditCodeText } from '../organization/organization.reading.ts';

const MOST = 20;

interface Asked {
  readonly key: string;
  readonly code: string | null;
  readonly region: string | null;
}

// Former names count too: search words hold one line for each name.
function conditionOf({ key, code, region }: Asked, { add }: Parameters): string {
  const parts = [`o.name_key = ${add(key)}${region === null ? '' : ` and (o.region_code is null or o.region_code = ${add(region)})`}`];
  if (code !== null) parts.push(`o.credit_code = ${add(code)}`);
  if (key.length >= 3) parts.push(`o.former_names <> '{}' and o.id in (select w.organization_id from registry_search_words w where w.words like ${add(`%${key}%`)})`);
  return parts.map((part) => `(${part})`).join(' or ');
}

function groundsOf(row: Readonly<Record<string, unknown>>, { key, code }: Asked): string[] {
  return [
    ...(code !== null && row['creditCode'] === code ? ['代码相同'] : []),
    ...(row['nameKey'] === key ? ['名称相同'] : []),
    ...((row['formerNames'] as string[]).some((former) => nameKey(former) === key) ? ['与曾用名相同'] : []),
  ];
}

/** Organizations that may be the one somebody is about to enter; a person decides whether they are. */
export async function duplicateCandidates(context: Context, name: string, creditCode: string | null, region: string | null): Promise<DuplicateCandidate[]> {
  const asked = { key: nameKey(name), code: creditCode === null ? null : creditCodeText(creditCode), region };
  if (asked.key === '' && asked.code === null) return [];
  const parameters = new Parameters();
  const guard = scopeSql(context.viewer, parameters);
  const seen = any(rowsSeen(Organization, context.viewer), { published: true });
  const where = `(${conditionOf(asked, parameters)}) and (${whereSql(seen, { noun: nounOf(Organization), alias: 'o', parameters })})`;
  const { rows } = await context.sql.query(`
    with ${guard} select o.id, o.name, o.credit_code as "creditCode", o.region_code as "regionCode", o.name_key as "nameKey", o.former_names as "formerNames"
    from registry_organization o where ${GUARDED} and ${where} order by o.name_order, o.id limit ${MOST}`, parameters.values);
  return rows.map((row) => ({
    organization: row['id'] as string, name: row['name'] as string, creditCode: row['creditCode'] as string | null,
    regionName: REGIONS.find(({ code }) => code === row['regionCode'])?.name ?? null, grounds: groundsOf(row, asked),
  })).filter(({ grounds }) => grounds.length > 0);
}
