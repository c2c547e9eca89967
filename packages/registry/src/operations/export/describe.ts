import { Department, Unit } from '@gongqiao/identity';
import { type Context, type NounMeta, nounOf } from '@gongqiao/kernel';
import { REGIONS } from '../../import/samples.ts';
import { Organization } from '../../organization/organization.entity.ts';
import { Doubt, FundingSource, LabourDomain, OrganizationField, Scale, ServiceMethod } from '../../organization/organization.enums.ts';
import type { AskedFilter, AskedOrder } from './asked-filter.ts';

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  labourDomain: LabourDomain.labels, fundingSource: FundingSource.labels, method: ServiceMethod.labels, doubt: Doubt.labels, scale: Scale.labels, missing: OrganizationField.labels,
  region: Object.fromEntries(REGIONS.map(({ code, name }) => [code, name])),
};

const BOUNDS: Readonly<Record<string, string>> = { From: '不小于', To: '不大于' };

function wordsOf(property: string, value: unknown, labels: Readonly<Record<string, string>> | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const known = labels ?? LABELS[property];
  return Array.isArray(value) ? value.map((one) => known?.[String(one)] ?? String(one)).join('或') : String(value);
}

function part(noun: NounMeta, property: string, value: unknown): string {
  const nested = (joint: string): string => (value as AskedFilter[]).map((one) => `（${describeFilter(one)}）`).join(joint);
  const alone = (property === 'and' || property === 'or') && (value as AskedFilter[]).length === 1 ? (value as AskedFilter[])[0] : undefined;
  if (alone) return describeFilter(alone);
  if (property === 'and') return nested('且');
  if (property === 'or') return nested('或');
  if (property === 'not') return `不是${nested('或')}`;
  if (property === 'search') return `搜索“${String(value)}”`;
  const bound = /^(.*)(From|To)$/.exec(property);
  if (bound && !noun.columns.has(property)) {
    const column = noun.columns.get(bound[1]!)!;
    return `${column.title}${BOUNDS[bound[2]!]!}${column.kind === 'fen' ? `${Number(value) / 100}元` : String(value)}`;
  }
  const field = noun.columns.get(property) ?? noun.relations.get(property) ?? noun.filters.get(property);
  return `${field!.title}为${wordsOf(property, value, noun.columns.get(property)?.enumeration?.labels)}`;
}

/** A filter in words, for the head of a file that leaves the house. */
export function describeFilter(filter: AskedFilter | null): string {
  const noun = nounOf(Organization);
  const parts = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== '').map(([property, value]) => part(noun, property, value));
  return parts.length === 0 ? '全部' : parts.join('；');
}

export const describeOrder = ({ title, descending }: AskedOrder): string => `${title}${descending ? '降序' : '升序'}`;

/** Who takes it, with department or unit. */
export async function describeViewer({ viewer, em }: Context): Promise<string> {
  const department = viewer.department ? Department.labels[viewer.department as keyof typeof Department.labels] : null;
  const unit = department || !viewer.unitId ? null : ((await em.findOne(Unit, { id: viewer.unitId })) as Unit | null);
  return [department ?? unit?.name, viewer.name].filter(Boolean).join(' ');
}

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** A moment as people here write it: 2018-11-30 16:05. */
export const localTime = (moment: Date): string => shanghai.format(moment);

/** The same for the name of a file: 20181130-1605. */
export const fileTime = (local: string): string => local.replace(/[-:]/g, '').replace(' ', '-');
