import { changePassword, isSignedIn, refuseIdentity } from '@gongqiao/identity';
import { SIGNED_IN } from '@gongqiao/kernel';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { viewerFor } from './download.routes.ts';
import { HttpFault } from './fault.ts';
import { goOn } from './go-on.ts';
import type { Parts } from './parts.ts';
import type { SessionCookie } from './session-cookie.ts';

const typed = z.object({ current: z.string().min(1).max(1_000), password: z.string().min(1).max(1_000) });

/** One's own password. A plain route, so that no password is ever part of the graph. */
export async function passwordRoutes(server: FastifyInstance, routes: { readonly parts: Parts; readonly session: SessionCookie }): Promise<void> {
  const { contexts, settings } = routes.parts;
  server.post('/auth/password', async (request, reply) => {
    const viewer = await viewerFor(request, routes.parts, SIGNED_IN);
    if (!isSignedIn(viewer)) throw new HttpFault(403, 'FORBIDDEN', '您没有此项权限。');
    if (settings.federation && viewer.kind === 'STAFF' && !viewer.grants.has('identity.manageAccounts')) throw refuseIdentity('PASSWORD_ELSEWHERE');
    const { data } = typed.safeParse(request.body ?? {});
    if (!data) throw new HttpFault(400, 'BAD_USER_INPUT', '请填写现在的密码和新密码。');
    await changePassword(contexts.of(viewer, request.id), data);
    await goOn(request, reply, routes, viewer);
    return reply.code(204).send();
  });
}
