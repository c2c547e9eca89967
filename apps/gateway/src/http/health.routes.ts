import type { FastifyInstance } from 'fastify';

/** Why the process should get no requests now, or null; never throws. */
export type Readiness = () => Promise<'stopping' | 'database' | 'migrations' | null>;

/** `/healthz`: the process lives. `/readyz`: it can serve. Neither says more to strangers. */
export async function healthRoutes(server: FastifyInstance, { readiness }: { readiness: Readiness }): Promise<void> {
  server.get('/healthz', async () => ({ service: 'gongqiao', status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const obstacle = await readiness();
    return reply.code(obstacle ? 503 : 200).send(obstacle ? { status: 'not ready', because: obstacle } : { status: 'ready' });
  });
}
