import { Choice, Code, defineEnumeration, Flag, Noun, RoughDate, Text, TextList, type ValueOf } from '@gongqiao/kernel';
import { Partner } from '@gongqiao/partners';

export const RegionKind = defineEnumeration('RegionKind', '区划种类', { CITY: '市', DISTRICT: '区', COUNTY_CITY: '县级市', FUNCTIONAL_ZONE: '功能区' });

/** An administrative division (GB/T 2260), with the names and codes that it had before; those that are no more stand here too, with what followed them. */
@Noun('Region', '行政区划', {
  table: 'registry_region', defaultOrder: 'code',
  filters: { current: { title: '现行', type: () => Boolean, condition: (value: boolean) => ({ validTo: value ? null : { $ne: null } }) } },
})
export class Region {
  @Code('行政区划代码', { public: true, filter: true, order: true }) code!: string;
  @Partner('DIRECTORY') @Text('名称', { public: true }) name!: string;
  @Partner('DIRECTORY') @Choice(RegionKind, '种类', { public: true, filter: true }) kind!: ValueOf<typeof RegionKind>;
  @Partner('DIRECTORY') @Text('上级代码', { nullable: true, public: true }) parentCode!: string | null;
  @TextList('别名与旧称', { public: true }) aliases!: string[];
  @Partner('DIRECTORY') @TextList('原代码', { public: true }) formerCodes!: string[];
  @TextList('街道与镇', { public: true }) streets!: string[];
  @RoughDate('自何时起', { public: true, nullable: true }) validFrom!: string | null;
  @Partner('DIRECTORY') @RoughDate('到何时止', { public: true, nullable: true }) validTo!: string | null;
  @Partner('DIRECTORY') @Text('后继代码', { public: true, nullable: true }) successorCode!: string | null;
  @Flag('沿革已核实', { public: true }) verified!: boolean;
  @Text('范围', { hidden: true, silent: true }) scope: string = '';
}
