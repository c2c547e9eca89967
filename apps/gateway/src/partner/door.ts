import { observer, record } from '@gongqiao/audit';
import type { Sql } from '@gongqiao/kernel';
import { type Admitted, admitClient, findWebhookSecret, noteRefusal, noteToken, type WebhookSecret } from '@gongqiao/partners';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpFault } from '../http/fault.ts';
import type { Parts } from '../http/parts.ts';
import { keyNamed } from '../settings/keys.ts';
import { isLoopback } from '../settings/loopback.ts';
import { createTokenServer, type TokenServer } from './token-server.ts';
import { tokenStore } from './token-store.ts';

/** Secrets and tokens go over https, or stay on this machine. */
export function refuseUnprotected(request: FastifyRequest): void {
  if (request.protocol !== 'https' && !isLoopback(request.hostname)) throw new HttpFault(400, 'HTTPS_REQUIRED', '密钥和令牌只能以 https 发送。');
}

/** From which the secrets that deliveries are signed with are derived. */
export const webhookKey = ({ dataFolder }: { readonly dataFolder: string }): Buffer => keyNamed(dataFolder, 'webhook-signing');

/** Who partners' programs are, by the tokens that they were given. */
export class Door {
  readonly #server: FastifyInstance;
  readonly #parts: Parts;
  readonly #sql: Sql;
  #tokens: TokenServer | undefined;

  constructor(server: FastifyInstance, parts: Parts) {
    this.#server = server;
    this.#parts = parts;
    this.#sql = parts.orm.pool as unknown as Sql;
  }

  /** Where partners reach us: as it is set, or in a demonstration this machine, at whatever port it listens. */
  get origin(): string {
    const { mode, publicUrl } = this.#parts.settings;
    const address = this.#server.server.address();
    if (publicUrl) return publicUrl;
    if (mode === 'demo' && address && typeof address === 'object') return `http://localhost:${address.port}`;
    throw new HttpFault(404, 'NOT_FOUND', '合作方接口没有开通。请系统管理员设置 PUBLIC_URL。');
  }

  // Made when it is first asked for: before we listen, a demonstration does not know where it is.
  get tokens(): TokenServer {
    const { clock, settings, contexts, log } = this.#parts;
    return (this.#tokens ??= createTokenServer({
      origin: this.origin, clock, store: tokenStore(this.#sql, clock), behindProxy: settings.trustedProxies.length > 0,
      keys: { token: keyNamed(settings.dataFolder, 'partner-token'), cookie: keyNamed(settings.dataFolder, 'partner-cookie') },
      granted: (clientId) => this.#note(clientId), refused: () => observer.refused(contexts.of(contexts.public), 'partnerToken', 'REFUSED'), failed: (error) => log.error({ error }, 'a token was not recorded'),
    }));
  }

  /** The program of a client_id whose agreement holds now. */
  admit(clientId: string): Promise<Admitted | null> {
    const { clock, graph } = this.#parts;
    return admitClient({ sql: this.#sql, clock, graph }, clientId);
  }

  /** What the program of a request checks deliveries with; null where nothing is sent to it. */
  async webhookSecret(program: Admitted): Promise<WebhookSecret | null> {
    const found = await findWebhookSecret({ sql: this.#sql }, webhookKey(this.#parts.settings), program.id);
    if (found) await record(this.#parts.contexts.of(program.viewer), { action: 'partnerWebhookSecret', object: { type: 'PartnerClient', id: program.id } });
    return found;
  }

  /** Notes for those who look after a program why it was refused; whatever comes of that, it is refused. */
  noteRefusal(clientId: string, code: string, message: string): void {
    const { clock, log } = this.#parts;
    noteRefusal({ sql: this.#sql, clock }, clientId, code, message).catch((error: unknown) => log.error({ error }, 'a refusal of a program was not noted'));
  }

  async #note(clientId: string): Promise<void> {
    const program = await this.admit(clientId);
    await noteToken({ sql: this.#sql, clock: this.#parts.clock }, clientId);
    if (program) await record(this.#parts.contexts.of(program.viewer), { action: 'partnerToken', object: { type: 'PartnerClient', id: program.id } });
  }
}
