import type { Context } from '@gongqiao/kernel';
import { CITY_CODE, REGIONS } from '../import/samples.ts';
import { FORMER_REGIONS } from './former-regions.ts';
import type { Region } from './region.entity.ts';

interface RegionRow extends Pick<Region, 'code' | 'name' | 'kind' | 'aliases' | 'streets' | 'scope' | 'verified'> {
  readonly parent_code: string | null;
  readonly former_codes: readonly string[];
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly successor_code: string | null;
}

const standing = { valid_from: null, valid_to: null, successor_code: null, verified: true, scope: '' } as const;

// Statistical codes of zones that have no code in GB/T 2260; each lies in the district of its first six digits.
const FUNCTIONAL_ZONES: readonly (readonly [code: string, name: string])[] = [
  ['370211401', '灵山岛省级自然保护区'], ['370214400', '青岛高新技术产业开发区'], ['370215400', '通济新经济区'], ['370215402', '田横岛省级旅游度假区'],
  ['370281400', '胶州经济技术开发区'], ['370281401', '大沽河省级生态旅游度假区'], ['370283400', '平度经济开发区'],
];

// GB/T 2260: the last two digits 01–20 are districts of a city, 81–99 county-level cities.
const kindOf = (code: string): Region['kind'] => (code === CITY_CODE ? 'CITY' : Number(code.slice(4)) > 80 ? 'COUNTY_CITY' : 'DISTRICT');

export function regionRows(): RegionRow[] {
  const divisions = REGIONS.map(({ code, name, aliases, formerCodes, streets }): RegionRow => ({
    code, name, kind: kindOf(code), parent_code: code === CITY_CODE ? null : CITY_CODE, aliases: [...aliases], former_codes: formerCodes, streets: [...streets], ...standing,
    // A district that followed another exists since then; others for longer than anybody asks.
    valid_from: FORMER_REGIONS.find((former) => former.successor === code && former.became)?.until ?? null,
  }));
  const zones = FUNCTIONAL_ZONES.map(([code, name]): RegionRow => ({
    code, name, kind: 'FUNCTIONAL_ZONE', parent_code: code.slice(0, 6), aliases: [], former_codes: [], streets: [], ...standing,
  }));
  const former = FORMER_REGIONS.map(({ code, name, kind, successor, until, verified }): RegionRow => ({
    code, name, kind, parent_code: CITY_CODE, aliases: [], former_codes: [], streets: [], ...standing, valid_to: until, successor_code: successor, verified,
  }));
  return [...divisions, ...zones, ...former];
}

/** The divisions as they are known to this version; rows that exist are brought up to date. */
export async function seedRegions(context: Context): Promise<void> {
  await context.sql.query(`
    insert into registry_region select * from json_populate_recordset(null::registry_region, $1::json)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent_code = excluded.parent_code, aliases = excluded.aliases,
      former_codes = excluded.former_codes, streets = excluded.streets, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
      successor_code = excluded.successor_code, verified = excluded.verified`, [JSON.stringify(regionRows())]);
}
