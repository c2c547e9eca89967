import { Choice, defineEnumeration, Many, Noun, One, Row, Text, type ValueOf } from '@gongqiao/kernel';

export const UnitKind = defineEnumeration('UnitKind', '单位种类', {
  CITY: '市总工会', DISTRICT: '区市总工会', ZONE: '功能区工会', SECTOR_UNION: '市直及产业工会', STREET_UNION: '街道（镇）工会', INSTITUTION: '直属事业单位',
});

/** A union body that works here: accounts, scopes and filings hang on it. */
@Noun('Unit', '单位', { table: 'identity_unit', defaultOrder: 'code' })
export class Unit extends Row {
  @Text('代码', { public: true, filter: true, order: true }) code!: string;
  @Text('名称', { public: true, filter: true }) name!: string;
  @Choice(UnitKind, '种类', { public: true, filter: true }) kind!: ValueOf<typeof UnitKind>;
  @One(() => Unit, '上级单位', { nullable: true, filter: true }) parent!: Unit | null;
  /** Where it is; a district's scope is this region, every other unit's is its own key. */
  @Text('所在区市代码', { nullable: true, public: true }) regionCode!: string | null;
  @Many(() => Unit, 'parent', '下级单位') readonly children!: never;
}

/** The scope key of rows that a unit answers for. */
export function scopeOfUnit(unit: { id: string; kind: string; regionCode: string | null }): string {
  return unit.kind === 'DISTRICT' && unit.regionCode ? unit.regionCode : `unit:${unit.id}`;
}

