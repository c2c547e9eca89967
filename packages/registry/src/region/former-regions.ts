/** A division that is no more: codes issued by it stay valid, and tell no present district. */
export interface FormerRegion {
  readonly code: string;
  readonly name: string;
  readonly kind: 'DISTRICT' | 'COUNTY_CITY';
  readonly successor: string;
  readonly until: string;
  /** It became the successor as a whole; others were absorbed by one that stood already. */
  readonly became: boolean;
  /** Whether the date was read in a source, or is recalled only. */
  readonly verified: boolean;
}

// 即墨撤市设区 2017；四方并入市北、胶南并入黄岛 2012-12
export const FORMER_REGIONS: readonly FormerRegion[] = [
  { code: '370282', name: '即墨市', kind: 'COUNTY_CITY', successor: '370215', until: '2017', became: true, verified: true },
  { code: '370205', name: '四方区', kind: 'DISTRICT', successor: '370203', until: '2012-12', became: false, verified: false },
  { code: '370284', name: '胶南市', kind: 'COUNTY_CITY', successor: '370211', until: '2012-12', became: false, verified: false },
];
