import { REGIONS } from '../import/samples.ts';
import type { OrganizationFacts } from '../organization/organization.facts.ts';
import { valueText } from '../organization/value-text.ts';
import { syntheticCode } from './synthetic-code.ts';

/** A line of a file as the civil-affairs register hands it out. */
export interface RegisterEntry {
  readonly name: string;
  readonly creditCode: string;
  readonly status: '正常' | '注销' | '撤销' | '吊销';
  readonly authority: string;
  readonly address: string;
  readonly foundedOn: string;
  readonly supervisingUnit: string;
  readonly kind: string;
}

const HEADER = '名称,统一社会信用代码,登记状态,登记管理机关,住所,成立登记日期,业务主管单位,组织类型,法定代表人';
const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The file, with a column of persons that must not be kept. */
export function registerList(entries: readonly RegisterEntry[]): string {
  const lines = entries.map(({ name, creditCode, status, authority, address, foundedOn, supervisingUnit, kind }) => [name, creditCode, status, authority, address, foundedOn, supervisingUnit, kind, '某某'].map(quoted).join(','));
  return `\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`;
}

/** An organization as the register would list it if it knew the same. */
export function registerEntryOf({ name, creditCode, registrationStatus, registrationAuthority, region, foundedOn, supervisingUnit, kind }: OrganizationFacts): RegisterEntry {
  const district = REGIONS.find(({ code }) => code === region)?.name;
  return {
    name, creditCode: creditCode ?? '', status: registrationStatus === 'DISSOLVED' ? '注销' : '正常', authority: registrationAuthority ?? '', address: district ? `山东省青岛市${district}某路 1 号` : '',
    foundedOn: foundedOn ?? '', supervisingUnit: supervisingUnit ?? '', kind: valueText('kind', kind) ?? '',
  };
}

const FORMS = [['51', '社会团体', '协会'], ['52', '民办非企业单位', '服务中心'], ['53', '基金会', '基金会']] as const;
const FIELDS_OF_WORK = ['老年', '文化', '体育', '环保', '教育', '志愿', '助残', '科普', '书画', '养老'];

/** A line for an organization that exists nowhere, by its number. */
export function registerEntry(serial: number): RegisterEntry {
  const district = REGIONS[1 + (serial % (REGIONS.length - 1))]!;
  const [prefix, kind, ending] = FORMS[serial % 40 === 0 ? 2 : serial % 2]!;
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return {
    name: `青岛市${district.name}第${serial}${FIELDS_OF_WORK[serial % FIELDS_OF_WORK.length]!}${ending}`, creditCode: syntheticCode(prefix, district.code, serial), status: serial % 29 === 0 ? '注销' : '正常', kind,
    authority: `${district.name}民政局`, address: `山东省青岛市${district.name}某路 ${serial} 号`, foundedOn: `${2001 + (serial % 24)}-${twoDigits(1 + (serial % 12))}-${twoDigits(1 + (serial % 28))}`, supervisingUnit: serial % 3 === 0 ? `${district.name}民政局` : '',
  };
}

// Of a hundred known organizations, the numbers of those of which the register says something else.
const CHANGES: Readonly<Record<number, (entry: RegisterEntry) => Partial<RegisterEntry>>> = {
  7: () => ({ status: '注销' }), 23: ({ name }) => ({ name: name.replace(/^青岛市?/, '山东') }), 41: () => ({ address: '山东省青岛市李沧区某路 3 号', authority: '李沧区民政局' }), 67: () => ({ supervisingUnit: '青岛市总工会' }),
};

/** A month's file of so many lines: the organizations that are known, some in a hundred changed and one left out, and for the rest others. */
export function registerEntries(known: readonly OrganizationFacts[], count: number): RegisterEntry[] {
  const own = known.filter(({ creditCode }) => creditCode?.startsWith('5')).map(registerEntryOf).filter((_, at) => at % 100 !== 89).map((entry, at) => ({ ...entry, ...CHANGES[at % 100]?.(entry) }));
  return [...own, ...Array.from({ length: count - own.length }, (_, at) => registerEntry(100_000 + at))];
}
