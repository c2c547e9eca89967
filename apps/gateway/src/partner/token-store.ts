import type { Clock, Sql } from '@gongqiao/kernel';
import { findCredential } from '@gongqiao/partners';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Programs of partners as oidc-provider wants to know them. Where a secret would stand, its hash does. */
async function clientOf(sql: Sql, clock: Clock, clientId: string): Promise<AdapterPayload | undefined> {
  const credential = await findCredential({ sql, clock }, clientId);
  if (!credential) return undefined;
  return {
    client_id: clientId, grant_types: ['client_credentials'], response_types: [], redirect_uris: [], id_token_signed_response_alg: 'EdDSA',
    ...('keys' in credential ? { jwks: credential.keys as never, token_endpoint_auth_method: 'private_key_jwt' } : { client_secret: credential.secretHash, token_endpoint_auth_method: 'client_secret_basic' }),
  };
}

/** What oidc-provider keeps: nothing but which assertions were used. Tokens are signed and stored nowhere. */
export function tokenStore(sql: Sql, clock: Clock): (model: string) => Adapter {
  return (model) => ({
    async find(key) {
      if (model === 'Client') return clientOf(sql, clock, key);
      const { rows: [row] } = await sql.query('select payload from partners_used where model = $1 and key = $2 and expires_at > $3', [model, key, clock.now()]);
      return row?.['payload'] as AdapterPayload | undefined;
    },
    async upsert(key, payload, expiresIn = 3_600) {
      await sql.query('delete from partners_used where expires_at <= $1', [clock.now()]);
      await sql.query('insert into partners_used (model, key, payload, expires_at) values ($1, $2, $3, $4) on conflict (model, key) do update set payload = excluded.payload, expires_at = excluded.expires_at',
        [model, key, payload, new Date(clock.now().getTime() + expiresIn * 1000)]);
    },
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    consume: async () => undefined,
    async destroy(key) {
      await sql.query('delete from partners_used where model = $1 and key = $2', [model, key]);
    },
    revokeByGrantId: async () => undefined,
  });
}
