import { stableId } from '@gongqiao/identity';
import { type Context, today } from '@gongqiao/kernel';
import { hashSecret } from '../access/secret.ts';
import { PartnerScope } from '../partner.ts';

/** A partner for demonstration only, with a secret that everybody knows. */
export const demoPartner = { name: '共青团演示市委员会', title: '青年之家（演示）', clientId: 'gq-demo-partner', secret: 'gongqiao-demo-partner-2018' } as const;

const agreementId = stableId('demo-partner:agreement');

const insertPartner = `
  with made as (
    insert into partners_agreement (id, created_at, updated_at, partner, kind, purpose, scopes, valid_from, valid_to, budget, state, requested_at, requested_by, decided_by, decided_at)
    values ($1, $2, $2, $3, 'YOUTH_LEAGUE', '演示：共同服务青年职工', $4, '2018-11-30', $5, 60000, 'CONFIRMED', $2, '演示', '演示', $2) on conflict do nothing returning id)
  insert into partners_client (id, created_at, updated_at, agreement_id, title, client_id, method, secret_hash, opened_at)
  select $6, $2, $2, made.id, $7, $8, 'SECRET', $9, $2 from made`;

const yearsOn = (day: string): string => `${Number(day.slice(0, 4)) + 3}-12-31`;

/** Makes the demo partner, where it is missing. */
export async function loadDemoPartner({ sql, clock }: Context): Promise<void> {
  await sql.query(insertPartner, [agreementId, clock.now(), demoPartner.name, PartnerScope.values, yearsOn(today(clock)), stableId('demo-partner:client'), demoPartner.title, demoPartner.clientId, hashSecret(demoPartner.secret)]);
}

/** Whether the demo partner is in this database; production must not start with it. */
export async function presentDemoPartner({ sql }: Pick<Context, 'sql'>): Promise<boolean> {
  const { rows } = await sql.query('select from partners_agreement where id = $1', [agreementId]);
  return rows.length > 0;
}
