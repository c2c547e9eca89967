import { WEIGHTS } from '../../duplicate/grounds.ts';

// A telephone that more share is that of a building or a town hall.
const SHARED_BY = 4;
// How alike two names must be, of 1.
const ALIKE = 0.5;
// Two characters that stand in more names tell nothing: 服务, 中心, 协会.
const RARE = 40;

const standing = (...aliases: string[]): string => aliases.map((alias) => `${alias}.merged_into_id is null`).join(' and ');
// Names are compared without their district: 市北区同心… and 黄岛区同心… are two organizations.
const near = (one: string, other: string): string => `(${one}.region_code = ${other}.region_code or ${one}.region_code is null or ${other}.region_code is null)`;

const SIMILAR = `
  select least(x.id, y.id), greatest(x.id, y.id), 'SIMILAR_NAME', round(${WEIGHTS.SIMILAR_NAME} * similarity(x.name_key, y.name_key))::int, null
  from (
    with grams as materialized (
      select o.id, o.region_code, o.updated_at, g.gram from registry_organization o, lateral (select distinct substr(o.name_key, i, 2) as gram from generate_series(1, length(o.name_key) - 1) i) g where ${standing('o')}),
      rare as (select gram from grams group by gram having count(*) between 2 and ${RARE})
    select distinct one.id as one, other.id as other from grams one join rare using (gram) join grams other using (gram) where one.id <> other.id and ${near('one', 'other')} and one.updated_at > $1) pair
  join registry_organization x on x.id = pair.one join registry_organization y on y.id = pair.other
  where x.name_key <> y.name_key and similarity(x.name_key, y.name_key) >= ${ALIKE}`;

/** Pairs `a < b` with a ground, its weight and what to say of it. `$1` is since when organizations count as changed; one of a pair must have changed. */
export const PAIRS: readonly string[] = [
  `select least(x.id, y.id) as a, greatest(x.id, y.id) as b, 'CODE' as ground, ${WEIGHTS.CODE} as weight, x.credit_code as detail
    from registry_organization x join registry_organization y on y.credit_code = x.credit_code and y.id <> x.id
    where ${standing('x', 'y')} and x.updated_at > $1`,
  `select least(x.id, y.id), greatest(x.id, y.id), 'NAME', ${WEIGHTS.NAME}, null
    from registry_organization x join registry_organization y on y.name_key = x.name_key and y.id <> x.id
    where ${standing('x', 'y')} and ${near('x', 'y')} and x.name_key <> '' and x.updated_at > $1`,
  // `$2` are keys of former names, `$3` whose they are.
  `select least(x.id, y.id), greatest(x.id, y.id), 'FORMER_NAME', ${WEIGHTS.FORMER_NAME}, y.name
    from unnest($2::text[], $3::uuid[]) f (key, id) join registry_organization x on x.id = f.id join registry_organization y on y.name_key = f.key and y.id <> f.id where ${standing('y')} and ${near('x', 'y')}`,
  `select least(x.organization_id, y.organization_id), greatest(x.organization_id, y.organization_id), 'PHONE', ${WEIGHTS.PHONE}, x.office_phone
    from registry_contact x join registry_contact y on y.office_phone = x.office_phone and y.organization_id <> x.organization_id
      join registry_organization o on o.id = x.organization_id join registry_organization p on p.id = y.organization_id
    where ${standing('o', 'p')} and o.updated_at > $1 and (select count(*) from (select 1 from registry_contact c where c.office_phone = x.office_phone limit ${SHARED_BY + 1}) many) <= ${SHARED_BY}`,
  SIMILAR,
];

/** What stands beside a ground, never alone. */
export const BESIDE = `
  select f.a, f.b, s.ground, s.weight, s.detail
  from (select distinct a, b from found) f join registry_organization x on x.id = f.a join registry_organization y on y.id = f.b, lateral (
    select 'ADDRESS' as ground, ${WEIGHTS.ADDRESS} as weight, x.street as detail where x.street = y.street and x.region_code = y.region_code
    union all
    select 'OTHER_CODE', ${WEIGHTS.OTHER_CODE}, null where x.credit_code <> y.credit_code and x.code_override_reason is null and y.code_override_reason is null) s`;

/** Of grounds that say much the same only the best counts. */
export const KIND = "case when ground like '%NAME' then 'NAMES' else ground end";
