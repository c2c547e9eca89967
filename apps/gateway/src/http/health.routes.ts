import type { FastifyInstance } from 'fastify';

export type Obstacle = 'stopping' | 'database' | 'migrations' | null;

export interface Readiness {
  isStopping(): boolean;
  /** Why the process should get no requests now, or null; never throws. */
  obstacle(): Promise<Obstacle>;
}

/** `/healthz`: the process lives. `/readyz`: it can serve. Neither says more to strangers. */
export async function healthRoutes(server: FastifyInstance, { readiness }: { readiness: Readiness }): Promise<void> {
  server.get('/healthz', async () => ({ service: 'gongqiao', status: 'ok' }));
  server.get('/readyz', async (_request, reply) => {
    const obstacle = await readiness.obstacle();
    return reply.code(obstacle ? 503 : 200).send(obstacle ? { status: 'not ready', because: obstacle } : { status: 'ready' });
  });
}
