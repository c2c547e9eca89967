import { Code, defineEnumeration, Choice, Noun, Text, TextList, type ValueOf } from '@gongqiao/kernel';

export const RegionKind = defineEnumeration('RegionKind', '区划种类', { CITY: '市', DISTRICT: '区', COUNTY_CITY: '县级市', FUNCTIONAL_ZONE: '功能区' });

/** An administrative division (GB/T 2260), with the names and codes that it had before. */
@Noun('Region', '行政区划', { table: 'registry_region', defaultOrder: 'code' })
export class Region {
  @Code('行政区划代码', { public: true, filter: true, order: true }) code!: string;
  @Text('名称', { public: true }) name!: string;
  @Choice(RegionKind, '种类', { public: true, filter: true }) kind!: ValueOf<typeof RegionKind>;
  @Text('上级代码', { nullable: true, public: true }) parentCode!: string | null;
  @TextList('别名与旧称', { public: true }) aliases!: string[];
  @TextList('原代码', { public: true }) formerCodes!: string[];
  @TextList('街道与镇', { public: true }) streets!: string[];
  @Text('范围', { hidden: true, silent: true }) scope: string = '';
}
