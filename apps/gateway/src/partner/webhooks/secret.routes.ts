import type { FastifyInstance } from 'fastify';
import { HttpFault } from '../../http/fault.ts';
import type { Door } from '../door.ts';
import { programOf } from '../program-of.ts';

/** `GET /partner/webhook-secret`: a program gets the secret of its webhook by its token, so that nobody carries it. */
export async function secretRoutes(server: FastifyInstance, { door }: { door: Door }): Promise<void> {
  server.get('/partner/webhook-secret', { config: { machine: true } }, async (request, reply) => {
    const program = await programOf(door, request, reply);
    if (!('scopes' in program)) return program;
    const found = await door.webhookSecret(program);
    if (!found) throw new HttpFault(404, 'WEBHOOK_NOT_SET', '还没有为这个程序设置推送地址。需要时请与市总工会办公室联系。');
    return reply.header('cache-control', 'no-store').send(found);
  });
}
