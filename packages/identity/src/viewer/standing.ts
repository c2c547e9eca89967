import { type Context, today } from '@gongqiao/kernel';
import { findRole } from '../role/roles.ts';
import { accountColumns, accountFacts, accountTables } from '../session/session-row.ts';
import type { AccountFacts } from './viewer-of.ts';

/** A role that an account holds today, and by whose doing. */
export interface HeldRole {
  readonly role: string;
  readonly title: string;
  readonly requestedBy: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** In whose stead. */
  readonly delegator: string | null;
}

/** What an account may do today, as its sessions find it. */
export interface Standing {
  readonly facts: AccountFacts;
  readonly unitName: string | null;
  readonly disabled: boolean;
  readonly held: readonly HeldRole[];
}

type Row = Readonly<Record<string, unknown>>;

const findAccount = `select ${accountColumns('$2')}, u.name as "unitName", a.disabled_at is not null as disabled from ${accountTables} where a.account = $1`;
const findGrants = `
  select g.role, g.requested_by, g.decided_by, g.decided_at, g.valid_from::text, g.valid_to::text, g.delegator_id, d.display_name
  from identity_grant g left join identity_account d on d.id = g.delegator_id
  where g.account_id = $1 and g.state = 'CONFIRMED' and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2) order by g.valid_from, g.id`;

function heldOf(row: Row): HeldRole {
  const text = (name: string) => (row[name] as string | null) ?? null;
  const role = String(row['role']);
  return {
    role, title: findRole(role)?.title ?? role, requestedBy: String(row['requested_by']), decidedBy: text('decided_by'), decidedAt: row['decided_at'] ? new Date(row['decided_at'] as string) : null,
    validFrom: String(row['valid_from']), validTo: text('valid_to'), delegator: text('display_name'),
  };
}

/** An account by its name, with the grants by which it holds what it holds; null when there is none. A delegation that adds nothing to an own role is left out. */
export async function findStanding({ sql, clock }: Pick<Context, 'sql' | 'clock'>, account: string): Promise<Standing | null> {
  const day = today(clock);
  const { rows: [row] } = await sql.query(findAccount, [account.trim().toLowerCase(), day]);
  if (!row) return null;
  const facts = accountFacts(row);
  const { rows } = await sql.query(findGrants, [facts.id, day]);
  const holds = (each: Row): boolean => facts.roles.includes(String(each['role'])) && (each['delegator_id'] === null || facts.lent!.some(({ id, role }) => id === each['delegator_id'] && role === each['role']));
  return { facts, unitName: (row['unitName'] as string | null) ?? null, disabled: Boolean(row['disabled']), held: rows.filter(holds).map(heldOf) };
}
