import { readFileSync } from 'node:fs';
import { samplePath } from '../../import/samples.ts';
import { kindOfCreditCode } from '../../organization/credit-code.ts';
import { NOTHING_KNOWN, type OrganizationFacts } from '../../organization/organization.facts.ts';

// 青工〔2018〕21号附件2: 示范单位。除名称与所在区市外一概不知，不替它们编造；海都的所在区市文件没有写明。
const DEMONSTRATION_UNITS: readonly (readonly [name: string, region: string | null])[] = [
  ['即墨区国立社会工作服务中心', '370215'], ['青岛海都心理健康服务中心', null], ['崂山区锦云村养老公寓', '370212'], ['莱西市总工会职工法律信息服务中心', '370285'],
];

interface Held {
  readonly name: string;
  readonly code: string;
  readonly region: string;
}

const heldBefore = (sample: string): Held[] => (JSON.parse(readFileSync(samplePath(sample), 'utf8')) as { registryBefore: Held[] }).registryBefore;

/** The four demonstration units, and what the samples expect the registry to hold, so that importing them shows updates. */
export function knownOrganizations(): OrganizationFacts[] {
  const held = ['chengyang-2018.expected.json', 'jimo-2018.expected.json'].flatMap(heldBefore);
  return [
    ...DEMONSTRATION_UNITS.map(([name, region]): OrganizationFacts => ({ ...NOTHING_KNOWN, name, region, published: true })),
    ...held.map(({ name, code, region }): OrganizationFacts => ({
      ...NOTHING_KNOWN, name, creditCode: code, region, kind: kindOfCreditCode(code), registrationStatus: 'REGISTERED', published: true,
    })),
  ];
}
