import type { Context } from '@gongqiao/kernel';
import { cityUnit, unitId, units } from './units.ts';

// What is there stays as it is: a unit that was renamed belongs to the installation.
const insertUnits = `
  insert into identity_unit (id, code, name, kind, parent_id, region_code, created_at, updated_at)
  select u.id, u.code, u.name, u.kind, u.parent_id, u.region_code, $2, $2
  from jsonb_to_recordset($1::jsonb) as u (id uuid, code text, name text, kind text, parent_id uuid, region_code text)
  on conflict do nothing`;

/** The units that every installation begins with. Repeatable. */
export async function seedIdentity(context: Context): Promise<void> {
  const rows = units.map(({ code, name, kind, regionCode }) => ({
    id: unitId(code), code, name, kind, parent_id: code === cityUnit.code ? null : unitId(cityUnit.code), region_code: regionCode,
  }));
  await context.sql.query(insertUnits, [JSON.stringify(rows), context.clock.now()]);
}
