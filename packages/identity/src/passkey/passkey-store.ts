import { type Clock, newId, type Sql } from '@gongqiao/kernel';

/** A passkey as its owner knows it. */
export interface Passkey {
  readonly id: string;
  /** Where it is kept, in its owner's words. */
  readonly device: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  /** Copied by its provider to the owner's other devices. */
  readonly backedUp: boolean;
}

/** What a device told of a passkey when it was made. */
export interface Credential {
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
  readonly transports: readonly string[];
}

export type StoredCredential = Credential & { readonly id: string };

const moment = (value: unknown): Date => new Date(value as string);

export async function findPasskeys(sql: Sql, accountId: string): Promise<Passkey[]> {
  const { rows } = await sql.query('select id, device, created_at, last_used_at, backed_up from identity_passkey where account_id = $1 order by created_at, id', [accountId]);
  return rows.map((row) => ({ id: String(row['id']), device: String(row['device']), createdAt: moment(row['created_at']), lastUsedAt: row['last_used_at'] ? moment(row['last_used_at']) : null, backedUp: Boolean(row['backed_up']) }));
}

export async function credentialsOf(sql: Sql, accountId: string): Promise<StoredCredential[]> {
  const { rows } = await sql.query('select id, credential_id, public_key, counter, backup_eligible, backed_up, transports from identity_passkey where account_id = $1 order by created_at, id', [accountId]);
  return rows.map((row) => ({
    id: String(row['id']), credentialId: String(row['credential_id']), publicKey: new Uint8Array(Buffer.from(String(row['public_key']), 'base64url')), counter: Number(row['counter']),
    backupEligible: Boolean(row['backup_eligible']), backedUp: Boolean(row['backed_up']), transports: row['transports'] as string[],
  }));
}

/** Keeps a passkey; false where it is kept already, whosever it is. */
export async function keepPasskey({ sql, clock }: { readonly sql: Sql; readonly clock: Clock }, accountId: string, device: string, credential: Credential): Promise<boolean> {
  const { rows } = await sql.query(`
    insert into identity_passkey (id, created_at, updated_at, account_id, credential_id, public_key, counter, backup_eligible, backed_up, transports, device)
    values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (credential_id) do nothing returning id`,
  [newId(), clock.now(), accountId, credential.credentialId, Buffer.from(credential.publicKey).toString('base64url'), credential.counter, credential.backupEligible, credential.backedUp, credential.transports, device]);
  return rows.length > 0;
}

/**
 * Notes that a passkey signed, unless its counter stands still or goes back, as that of a copy would, or it says otherwise than before whether it may be
 * copied. In one statement: of two with the same count one is refused. Some devices count nothing and always say 0.
 */
export async function noteUse({ sql, clock }: { readonly sql: Sql; readonly clock: Clock }, id: string, { counter, backupEligible, backedUp }: Pick<Credential, 'counter' | 'backupEligible' | 'backedUp'>): Promise<boolean> {
  const { rows } = await sql.query(`
    update identity_passkey set counter = $2::bigint, backed_up = $4, last_used_at = $5, updated_at = $5, version = version + 1
    where id = $1 and (counter < $2::bigint or (counter = 0 and $2::bigint = 0)) and backup_eligible = $3 returning id`,
  [id, counter, backupEligible, backedUp, clock.now()]);
  return rows.length > 0;
}

/** Forgets one passkey of an account, or all; how many there were. */
export async function dropPasskeys(sql: Sql, accountId: string, id?: string): Promise<number> {
  const { rows } = await sql.query('delete from identity_passkey where account_id = $1 and ($2::text is null or id::text = $2) returning id', [accountId, id ?? null]);
  return rows.length;
}
