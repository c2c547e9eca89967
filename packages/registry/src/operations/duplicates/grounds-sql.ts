import { WEIGHTS } from '../../duplicate/grounds.ts';

// A telephone that more share is that of a building or a town hall.
const SHARED_BY = 4;
// How alike two names must be, of 1.
const ALIKE = 0.5;

const STANDING = 'merged_into_id is null';

/** Pairs `a < b` with a ground, its weight and what to say of it. `$1` is since when organizations count as changed; one of a pair must have changed. */
export const PAIRS: readonly string[] = [
  `select least(x.id, y.id) as a, greatest(x.id, y.id) as b, 'CODE' as ground, ${WEIGHTS.CODE} as weight, x.credit_code as detail
    from registry_organization x join registry_organization y on y.credit_code = x.credit_code and y.id <> x.id
    where x.${STANDING} and y.${STANDING} and x.updated_at > $1`,
  `select least(x.id, y.id), greatest(x.id, y.id), 'NAME', ${WEIGHTS.NAME}, null
    from registry_organization x join registry_organization y on y.name_key = x.name_key and y.id <> x.id
    where x.${STANDING} and y.${STANDING} and x.name_key <> '' and x.updated_at > $1`,
  // `$2` are keys of former names, `$3` whose they are.
  `select least(f.id, y.id), greatest(f.id, y.id), 'FORMER_NAME', ${WEIGHTS.FORMER_NAME}, y.name
    from unnest($2::text[], $3::uuid[]) f (key, id) join registry_organization y on y.name_key = f.key and y.id <> f.id where y.${STANDING}`,
  `select least(x.organization_id, y.organization_id), greatest(x.organization_id, y.organization_id), 'PHONE', ${WEIGHTS.PHONE}, x.office_phone
    from registry_contact x join registry_contact y on y.office_phone = x.office_phone and y.organization_id <> x.organization_id
      join registry_organization o on o.id = x.organization_id join registry_organization p on p.id = y.organization_id
    where o.${STANDING} and p.${STANDING} and o.updated_at > $1 and (select count(*) from (select 1 from registry_contact c where c.office_phone = x.office_phone limit ${SHARED_BY + 1}) many) <= ${SHARED_BY}`,
  `select least(x.id, s.id), greatest(x.id, s.id), 'SIMILAR_NAME', round(${WEIGHTS.SIMILAR_NAME} * s.likeness)::int, null
    from registry_organization x, lateral (
      select y.id, similarity(x.name_key, y.name_key) as likeness from registry_search_words w join registry_organization y on y.id = w.organization_id
      where x.name_key <% w.words and y.id <> x.id and y.${STANDING} and y.region_code is not distinct from x.region_code and y.name_key <> x.name_key and similarity(x.name_key, y.name_key) >= ${ALIKE}
      order by likeness desc limit 5) s
    where x.${STANDING} and length(x.name_key) >= 4 and x.updated_at > $1`,
];

/** What stands beside a ground, never alone. */
export const ADDRESS = `
  select f.a, f.b, 'ADDRESS' as ground, ${WEIGHTS.ADDRESS} as weight, x.street as detail
  from (select distinct a, b from found) f join registry_organization x on x.id = f.a join registry_organization y on y.id = f.b
  where x.street = y.street and x.region_code = y.region_code`;
