// In all of these: $1 the file, $2 the day of which it tells. `r` is a row of the file, `o` an organization.
const DAY = "to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')";

/** Finds whose code each row bears. Codes of before count, unless the file holds the present one too. */
export const RECOGNIZE: readonly string[] = [
  'update registry_register_row r set organization_id = o.id from registry_organization o where r.file_id = $1 and o.credit_code = r.credit_code and o.merged_into_id is null',
  `update registry_register_row r set organization_id = o.id from registry_organization o, unnest(o.former_codes) c (code)
   where r.file_id = $1 and r.organization_id is null and r.credit_code = c.code and o.former_codes <> '{}' and o.merged_into_id is null
     and not exists (select from registry_register_row p where p.file_id = $1 and p.organization_id = o.id)`,
  `delete from registry_register_row r using registry_organization o, unnest(o.former_codes) c (code)
   where r.file_id = $1 and r.organization_id is null and r.credit_code = c.code and o.former_codes <> '{}' and o.merged_into_id is null`,
];

/** Somebody has said it otherwise for a time after the file's day. */
const knownLater = (field: string): string => `exists (
  select from kernel_event e where e.subject_type = 'Organization' and e.subject_id = o.id::text and e.source in ('CORRECTION', 'REGISTER', 'SELF_REPORT') and e.action <> 'undo'
    and coalesce(e.valid_since, ${DAY}) > $2::text and e.changes @> jsonb_build_array(jsonb_build_object('field', ${field})))`;

/** Somebody has chosen against just this value of the register. */
const declined = (field: string, value: string): string => `exists (
  select from registry_statement s where s.organization_id = o.id and s.field = ${field} and s.value = ${value} and s.source = 'REGISTER' and s.state in ('KEPT', 'PAST'))`;

const item = (field: string, value: string, present: string): string => `jsonb_build_object('field', '${field}', 'value', ${value}, 'present', ${present})`;

const ROW_FIELDS: readonly (readonly [field: string, column: string])[] = [
  ['name', 'name'], ['creditCode', 'credit_code'], ['kind', 'kind'], ['registrationStatus', 'registration_status'], ['registrationAuthority', 'registration_authority'],
  ['supervisingUnit', 'supervising_unit'], ['region', 'region'], ['foundedOn', 'founded_on'],
];
// What the file leaves empty is not stated.
const WHOLE = `(select jsonb_agg(x order by n) from (values ${ROW_FIELDS.map(([field, column], n) => `(${n}, ${item(field, `r.${column}`, 'null')})`).join(', ')}) v (n, x) where x ->> 'value' is not null)`;

const STANDS = "r.registration_status is distinct from 'DISSOLVED'";
const PLACE = (column: string): string => `regexp_replace(${column}, '^(山东省)?(青岛市(?=.+[区市]))?', '')`;
const differs = (column: string): string => `(r.${column} is not null and o.${column} is distinct from r.${column})`;
const differsInWords = (column: string): string => `(r.${column} is not null and (o.${column} is null or ${PLACE(`r.${column}`)} <> ${PLACE(`o.${column}`)}))`;

interface Difference {
  readonly field: string;
  readonly column: string;
  readonly present?: string;
  /** When the two do not say the same. */
  readonly when: string;
}

const KINDS_OF_DIFFERENCE: Readonly<Record<string, readonly Difference[]>> = {
  RENAMED: [{ field: 'name', column: 'name', when: 'r.name_key <> o.name_key' }],
  MOVED: [
    { field: 'region', column: 'region', present: 'region_code', when: '(r.region is not null and o.region_code is distinct from r.region)' },
    { field: 'registrationAuthority', column: 'registration_authority', when: differsInWords('registration_authority') },
  ],
  DIFFERENT: [
    { field: 'creditCode', column: 'credit_code', when: differs('credit_code') },
    { field: 'registrationStatus', column: 'registration_status', when: differs('registration_status') },
    { field: 'supervisingUnit', column: 'supervising_unit', when: differsInWords('supervising_unit') },
    // A code tells the form anyway, and a word that nobody knows tells nothing.
    { field: 'kind', column: 'kind', when: "(r.kind <> 'OTHER' and o.kind <> r.kind)" },
    // 2018 and 2018-11-30 do not contradict each other.
    { field: 'foundedOn', column: 'founded_on', when: '(r.founded_on is not null and (o.founded_on is null or not (starts_with(o.founded_on, r.founded_on) or starts_with(r.founded_on, o.founded_on))))' },
  ],
};

function differing(kind: string): string {
  const lines = KINDS_OF_DIFFERENCE[kind]!.map(({ field, column, present = column, when }, n) => `
    select ${n} as n, '${field}' as field, ${item(field, `r.${column}`, `o.${present}`)} as x where ${when} and not ${declined(`'${field}'`, `to_jsonb(r.${column})`)} and not ${knownLater(`'${field}'`)}`);
  return `
    select r.credit_code, o.name, o.id as organization_id, o.scope, d.stated, 'STATED' as state
    from registry_register_row r join registry_organization o on o.id = r.organization_id,
      lateral (select jsonb_agg(x order by n) as stated from (${lines.join(' union all ')}) l) d
    where r.file_id = $1 and ${STANDS} and d.stated is not null`;
}

// Of the same name in the same district, and itself not in the file under its own code.
const NAMESAKE = `registry_organization o on o.name_key = r.name_key and o.merged_into_id is null and (o.region_code is null or r.region is null or o.region_code = r.region)
  and not exists (select from registry_register_row p where p.file_id = $1 and p.organization_id = o.id)`;
const inFile = (kind: string, condition: string): string => `exists (select from registry_register_finding g where g.file_id = $1 and g.kind = '${kind}' and ${condition})`;

/** Kind -> what is found; in this order, since some are what others leave over. */
export const FINDINGS: Readonly<Record<string, string>> = {
  SAME_NAME: `
    select distinct on (r.credit_code) r.credit_code, r.name, o.id as organization_id, o.scope, jsonb_build_array(${item('creditCode', 'r.credit_code', 'o.credit_code')}) as stated, 'OPEN' as state
    from registry_register_row r join ${NAMESAKE} where r.file_id = $1 and r.organization_id is null and ${STANDS} order by r.credit_code, o.credit_code is null desc, o.id`,
  NEW: `
    select r.credit_code, r.name, null::uuid as organization_id, coalesce(r.region, '') as scope, ${WHOLE} as stated, 'OPEN' as state
    from registry_register_row r where r.file_id = $1 and r.organization_id is null and ${STANDS} and not ${inFile('SAME_NAME', 'g.credit_code = r.credit_code')}`,
  CANCELLED: `
    select r.credit_code, o.name, o.id as organization_id, o.scope, jsonb_build_array(${item('registrationStatus', 'r.registration_status', 'o.registration_status')}) as stated, 'OPEN' as state
    from registry_register_row r join registry_organization o on o.id = r.organization_id
    where r.file_id = $1 and r.registration_status = 'DISSOLVED' and o.registration_status is distinct from 'DISSOLVED' and not ${knownLater("'registrationStatus'")}`,
  RENAMED: differing('RENAMED'),
  MOVED: differing('MOVED'),
  DIFFERENT: differing('DIFFERENT'),
  // Codes that begin with 5 are given by civil affairs (GB 32100-2015). Absent in the file before too: a question; once: a note.
  ABSENT: `
    select o.credit_code, o.name, o.id as organization_id, o.scope, '[]'::jsonb as stated,
      case when exists (select from registry_register_finding a where a.organization_id = o.id and a.kind = 'ABSENT' and a.file_id = (
        select id from registry_register_file where state = 'COMPARED' and as_of < $2::text::date order by as_of desc, created_at desc limit 1)) then 'OPEN' else 'NOTED' end as state
    from registry_organization o
    where o.merged_into_id is null and o.registration_status = 'REGISTERED' and o.credit_code like '5%' and (o.founded_on is null or o.founded_on <= $2::text)
      and not exists (select from registry_register_row r where r.file_id = $1 and (r.organization_id = o.id or r.credit_code = o.credit_code)) and not ${inFile('SAME_NAME', 'g.organization_id = o.id')}`,
};

/** Writes what is found of a kind, but for what somebody has looked at and dismissed before; $3 is now. */
export const keepFindings = (kind: string, found: string): string => `
  insert into registry_register_finding (id, version, scope, created_at, updated_at, file_id, kind, credit_code, name, organization_id, stated, state)
  select gen_random_uuid(), 1, f.scope, $3, $3, $1, '${kind}', f.credit_code, f.name, f.organization_id, f.stated, f.state from (${found}) f
  where $2::text is not null and not exists (select from registry_register_finding d where d.credit_code = f.credit_code and d.kind = '${kind}' and d.state = 'DISMISSED' and d.organization_id is not distinct from f.organization_id)`;
