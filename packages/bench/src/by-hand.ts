import { NamedClient } from '@gongqiao/database';
import Fastify from 'fastify';
import pg from 'pg';

// The physical limit: what somebody would write who had nothing else to do than this.
const [url = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10, Client: NamedClient, options: '-c timezone=UTC -c jit=off -c app.scopes={*}' } as pg.PoolConfig);
const app = Fastify();

const organization = `json_build_object('id', o.id, 'name', o.name, 'creditCode', o.credit_code, 'kind', o.kind, 'region', (select json_build_object('code', r.code, 'name', r.name) from registry_region r where r.code = o.region_code),
  'contacts', (select coalesce(json_agg(json_build_object('position', c.position, 'officePhone', c.office_phone)), '[]') from (select * from registry_contact c where c.organization_id = o.id and c.scope = $1 order by c.position, c.id limit 5) c))`;
const list = `select coalesce(json_agg(${organization}), '[]')::text as answer from (select * from registry_organization o where o.scope = $1 order by o.name_order, o.id limit 50) o`;
const one = `select ${organization}::text as answer from registry_organization o where o.id = $2 and o.scope = $1`;
const search = `select json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name)), '[]') from (select * from registry_organization o
  where o.scope = $1 and o.id in (select w.organization_id from registry_search_words w where w.words like $2) order by o.name_order, o.id limit 20) o),
  'totalCount', (select count(*) from (select 1 from registry_organization o where o.scope = $1 and o.id in (select w.organization_id from registry_search_words w where w.words like $2) limit 1001) t))::text as answer`;

const scope = '370214';
async function answer(text: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<{ answer: string }>(text, values);
  return rows[0]?.answer ?? 'null';
}

app.post('/list', async (_request, reply) => reply.type('application/json').send(await answer(list, [scope])));
app.post<{ Body: { id: string } }>('/one', async ({ body }, reply) => reply.type('application/json').send(await answer(one, [scope, body.id])));
app.post<{ Body: { text: string } }>('/search', async ({ body }, reply) => reply.type('application/json').send(await answer(search, [scope, `%${body.text}%`])));
app.post<{ Body: { id: string; version: number; volunteers: number } }>('/write', async ({ body }, reply) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ volunteers: number }>('select volunteers from registry_organization where id = $1 and version = $2 and scope = $3 for update', [body.id, body.version, scope]);
    await client.query('update registry_organization set volunteers = $2, version = version + 1, updated_at = now() where id = $1', [body.id, body.volunteers]);
    await client.query(`insert into kernel_event (id, subject_type, subject_id, subject_version, kind, action, reason, changes, actor_name, at, scope) values (gen_random_uuid(), 'Organization', $1, $2, 'UPDATE', 'correct', $3, $4, '经办', now(), '370214')`,
      [body.id, body.version + 1, '电话核实', JSON.stringify([{ field: 'volunteers', before: rows[0]?.volunteers ?? null, after: body.volunteers }])]);
    await client.query('commit');
    return reply.type('application/json').send(await answer(one, [scope, body.id]));
  } finally {
    client.release();
  }
});

// No version, no event, nobody asked who it is: what a bare update costs.
app.post<{ Body: { id: string; volunteers: number } }>('/bare', async ({ body }, reply) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('update registry_organization set volunteers = $2, updated_at = now() where id = $1', [body.id, body.volunteers]);
    await client.query('commit');
    return reply.type('application/json').send(await answer(one, [scope, body.id]));
  } finally {
    client.release();
  }
});

await app.listen({ host: '127.0.0.1', port: Number(port) });
