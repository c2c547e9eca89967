import type pg from 'pg';

/** Words that names are made of, with their sounds: pinyin and initials come along without a dictionary in the database. */
const words = {
  place: [['城阳', 'cheng yang'], ['崂山', 'lao shan'], ['即墨', 'ji mo'], ['莱西', 'lai xi'], ['市南', 'shi nan'], ['市北', 'shi bei'], ['李沧', 'li cang'], ['胶州', 'jiao zhou'], ['平度', 'ping du'], ['黄岛', 'huang dao']],
  region: ['370214', '370212', '370215', '370285', '370202', '370203', '370213', '370281', '370283', '370211'],
  mark: [['朝阳', 'zhao yang'], ['同心', 'tong xin'], ['明德', 'ming de'], ['同行', 'tong xing'], ['新程', 'xin cheng'], ['晨曦', 'chen xi'], ['永健', 'yong jian'], ['汇智', 'hui zhi'], ['惠民', 'hui min'], ['致远', 'zhi yuan'], ['安业', 'an ye'], ['齐心', 'qi xin'], ['金晖', 'jin hui']],
  work: [['职工法律援助服务中心', 'zhi gong fa lv yuan zhu fu wu zhong xin'], ['职工心理服务中心', 'zhi gong xin li fu wu zhong xin'], ['农民工服务中心', 'nong min gong fu wu zhong xin'], ['家政服务业协会', 'jia zheng fu wu ye xie hui'], ['职业健康促进会', 'zhi ye jian kang cu jin hui'], ['困难职工帮扶基金会', 'kun nan zhi gong bang fu ji jin hui'], ['劳动争议调解中心', 'lao dong zheng yi tiao jie zhong xin']],
} as const;

const array = (values: readonly string[]): string => `array[${values.map((value) => `'${value}'`).join(',')}]`;
const texts = (list: readonly (readonly [string, string])[]): string => array(list.map(([text]) => text));
const sounds = (list: readonly (readonly [string, string])[]): string => array(list.map(([, sound]) => sound));
const at = (list: string, expression: string): string => `(${list})[1 + (${expression})]`;

const { place, region, mark, work } = words;

const domains = ['EMPLOYMENT', 'SKILLS', 'INCOME_DISTRIBUTION', 'SOCIAL_SECURITY', 'SAFETY_HEALTH', 'DEMOCRATIC_RIGHTS', 'CULTURE'];
const funding = ['MEMBERSHIP_DUES', 'DONATION', 'GOVERNMENT_PURCHASE', 'UNION_FUNDS', 'GOVERNMENT_SUBSIDY', 'SERVICE_INCOME'];
const methods = ['HOTLINE', 'ONLINE', 'HOME_VISIT', 'ON_SITE', 'CASE_WORK', 'LECTURE', 'PROJECT'];
const activities = ['法律咨询', '心理咨询', '争议调解', '集体协商指导', '求职登记', '招聘会', '电工培训', '焊工培训', '家政培训', '岗前培训', '技能竞赛', '安全培训', '应急演练', '隐患排查', '职业病防治宣传', '大病救助', '金秋助学', '邻里互助', '课后托管', '居家养老', '健步走', '合唱排练', '书画展览', '广场演出', '志愿服务'];

/** One to three neighbours of a list, at another place for each number; none for one in 23. Slices of another list's length make many combinations. */
const some = (list: readonly string[], step: number): string => `case when (i / ${step}) % 23 = 0 then '{}' else (${array(list)})[1 + (i / ${step}) % ${list.length} : 1 + (i / ${step}) % ${list.length} + (i / ${step * 2}) % 3] end`;
const indexes = `i % ${place.length} as p, (i / ${place.length}) % ${mark.length} as m, (i / ${place.length * mark.length}) % ${work.length} as w`;

const organizations = `
insert into registry_organization (id, scope, created_at, updated_at, name, credit_code, identifier_scheme, kind, registration_status, region_code, founded_on, labour_domains,
  full_time_staff, part_time_staff, volunteers, annual_income, funding_sources, methods, activities, has_union, assessment_level, published, name_key, name_order)
select gen_random_uuid(), ${at(array(region), 'p')}, now(), now(), name, null, 'PLATFORM', (array['SOCIAL_ASSOCIATION','SOCIAL_SERVICE_INSTITUTION','FOUNDATION','COMMUNITY_GROUP'])[1 + i % 4],
  (array['REGISTERED','FILED','REGISTERED','UNREGISTERED'])[1 + i % 4], ${at(array(region), 'p')}, (1995 + i % 24)::text || '-0' || (1 + i % 9)::text, ${some(domains, 3)},
  nullif(i % 40, 39), i % 20, i % 150, (i % 1600) * 100000, ${some(funding, 5)}, ${some(methods, 7)}, ${some(activities.slice(0, 12), 11)} || ${some(activities.slice(12), 13)},
  case when i % 11 > 0 then i % 3 = 0 end, case when i % 7 < 2 then (array['A1','A2','A3','A4','A5'])[1 + i % 5] end, i % 4 <> 3, name, sound || ' ' || name
from (select i, p, ${at(texts(place), 'p')} || ${at(texts(mark), 'm')} || i || ${at(texts(work), 'w')} as name, ${at(sounds(place), 'p')} || ' ' || ${at(sounds(mark), 'm')} || ' ' || lpad(i::text, 8, '0') || ' ' || ${at(sounds(work), 'w')} as sound
  from (select i, ${indexes} from generate_series($1::int, $2::int) i) n) named
returning id, scope, name, name_order`;

const initials = `regexp_replace(regexp_replace(s.sound, '([a-z])[a-z]*', '\\1', 'g'), ' ', '', 'g')`;
const searchWords = `
insert into registry_search_words (organization_id, scope, words, pairs)
select id, scope, form || E'\\n' || spelled || E'\\n' || initials, array(select distinct substr(f, k, 2) from unnest(array[form, initials]) f, generate_series(1, length(f) - 1) k union select regexp_split_to_table(regexp_replace(form, '[^\u4e00-\u9fff]', '', 'g'), ''))
from (select s.id, s.scope, s.form, replace(s.sound, ' ', '') as spelled, ${initials} as initials
  from (select o.id, o.scope, lower(o.name) as form, left(o.name_order, length(o.name_order) - length(o.name) - 1) as sound from o) s) t`;

const posts = [['秘书处', 'mishuchu', 'msc'], ['办公室', 'bangongshi', 'bgs'], ['综合部', 'zonghebu', 'zhb'], ['财务室', 'caiwushi', 'cws'], ['项目部', 'xiangmubu', 'xmb']] as const;
const contacts = `
insert into registry_contact (id, scope, created_at, updated_at, organization_id, position, office_phone)
select gen_random_uuid(), o.scope, now(), now(), o.id, (${array(posts.map(([post]) => post))})[k], '0532-5550' || lpad((k * 7)::text, 4, '0')
from o, generate_series(1, 5) k
returning id, position`;

const contactWords = `
insert into registry_contact_words (contact_id, words, pairs)
select c.id, w.words, w.pairs from c
join (select form, concat_ws(E'\\n', form, spelled, initials) as words, array(select distinct substr(f, k, 2) from unnest(array[form, initials]) f, generate_series(1, length(f) - 1) k) || regexp_split_to_array(form, '') as pairs
  from (values ${posts.map((words) => `(${words.map((word) => `'${word}'`).join(', ')})`).join(', ')}) p (form, spelled, initials)) w on w.form = c.position`;

const chunk = `with o as (${organizations}), w as (${searchWords}), c as (${contacts}) ${contactWords}`;

const CHUNK = 50_000;

/** Filling beside the search indexes takes many times as long as building them afterwards. */
async function withoutSearchIndexes(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select c.relname as name, replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') as definition from pg_class c join pg_am a on a.oid = c.relam
    where a.amname = 'gin' and c.relnamespace = 'public'::regnamespace and not c.relispartition`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await work();
  await client.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await client.query(definition);
}

/** Fills the registry up to a number of organizations, with five contacts each and the search words of both. */
export async function fill(client: pg.Client, wanted: number): Promise<void> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from registry_organization');
  const begin = rows[0]!.count + 1;
  if (begin > wanted) return;
  await client.query('set synchronous_commit = off');
  await withoutSearchIndexes(client, async () => {
    for (let from = begin; from <= wanted; from += CHUNK) {
      await client.query(chunk, [from, Math.min(from + CHUNK - 1, wanted)]);
    }
  });
  for (const table of ['registry_organization', 'registry_contact', 'registry_search_words', 'registry_contact_words']) await client.query(`vacuum analyze ${table}`);
}
