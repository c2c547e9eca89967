import type { ValueOf } from '@gongqiao/kernel';
import { stableId } from '../stable-id.ts';
import type { UnitKind } from '../unit/unit.entity.ts';

export interface SeedUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: ValueOf<typeof UnitKind>;
  readonly regionCode: string | null;
}

const unit = (code: string, name: string, kind: SeedUnit['kind'], regionCode: string | null): SeedUnit => ({ code, name, kind, regionCode });

/** The unit under which all others stand. */
export const cityUnit = unit('370200', '青岛市总工会', 'CITY', '370200');

/** The units that take part from the first day: those that 青工〔2018〕21号 addresses. */
export const units: readonly SeedUnit[] = [
  cityUnit,
  unit('370202', '市南区总工会', 'DISTRICT', '370202'),
  unit('370203', '市北区总工会', 'DISTRICT', '370203'),
  unit('370211', '青岛西海岸新区总工会', 'DISTRICT', '370211'),
  unit('370212', '崂山区总工会', 'DISTRICT', '370212'),
  unit('370213', '李沧区总工会', 'DISTRICT', '370213'),
  unit('370214', '城阳区总工会', 'DISTRICT', '370214'),
  unit('370215', '即墨区总工会', 'DISTRICT', '370215'),
  unit('370281', '胶州市总工会', 'DISTRICT', '370281'),
  unit('370283', '平度市总工会', 'DISTRICT', '370283'),
  unit('370285', '莱西市总工会', 'DISTRICT', '370285'),
  unit('zone-high-tech', '青岛高新技术产业开发区总工会', 'ZONE', '370214'),
  unit('zone-qianwan-port', '青岛前湾保税港区总工会', 'ZONE', '370211'),
  unit('sector-transport', '青岛市交通运输产业工会', 'SECTOR_UNION', '370200'),
  unit('workers-cultural-palace', '青岛市工人文化宫', 'INSTITUTION', '370200'),
  unit('workers-service-centre', '青岛市职工服务中心', 'INSTITUTION', '370200'),
];

/** The id of a unit of the list above, by its code. */
export function unitId(code: string): string {
  return stableId(`unit:${code}`);
}
