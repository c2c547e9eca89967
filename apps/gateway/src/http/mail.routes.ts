import { isSignedIn, takeFrom } from '@gongqiao/identity';
import { type Context, SIGNED_IN } from '@gongqiao/kernel';
import { confirmMailAddress, dropMailCode, getMailAddress, makeMailCode, removeMailAddress } from '@gongqiao/notifications';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mailer } from '../messages/mail.ts';
import { addressOf } from './brakes.ts';
import { viewerFor } from './download.routes.ts';
import { HttpFault } from './fault.ts';
import type { Parts } from './parts.ts';

const typed = z.object({ address: z.string().max(300).default(''), code: z.string().max(40).default('') });

const letterWith = (code: string) => ({ subject: '【工桥】邮箱验证码', text: `验证码 ${code}，5 分钟内有效。填到“通知设置”里，以后的消息才会发到这个邮箱。\n\n不是您本人在办理的，请不要理会，也不要告诉别人。\n` });

/** Where mail of an account goes: a plain route, for no address is part of the graph. It is written to only after a code that was sent there came back. */
export async function mailRoutes(server: FastifyInstance, { parts }: { parts: Parts }): Promise<void> {
  const { orm, clock, people, contexts, settings } = parts;
  const post = settings.mail && mailer(settings.mail);
  const place = { sql: orm.pool as never, clock, people };

  const ownContext = async (request: FastifyRequest): Promise<Context> => {
    const viewer = await viewerFor(request, parts, SIGNED_IN);
    if (!isSignedIn(viewer)) throw new HttpFault(403, 'FORBIDDEN', '您没有此项权限。');
    return contexts.of(viewer, request.id);
  };

  server.post('/auth/mail-code', async (request) => {
    const { viewer } = await ownContext(request);
    if (!post) throw new HttpFault(503, 'MAIL_MISSING', '这里还没有接通邮件。消息都在“消息”里。');
    const [address, accountId] = [getMailAddress(typed.parse(request.body ?? {}).address), viewer.accountId!];
    await takeFrom(place, addressOf(request));
    const code = await makeMailCode(place, accountId, address);
    if ((await post({ ...letterWith(code), to: address, id: `code-${request.id}`, at: clock.now() })) === null) return {};
    await dropMailCode(place, accountId, address);
    throw new HttpFault(503, 'MAIL_FAILED', '邮件没有发出去。请核对邮箱地址，过一会儿再试。');
  });

  server.post('/auth/mail', async (request) => confirmMailAddress(await ownContext(request), people, typed.parse(request.body ?? {})));

  server.post('/auth/mail-removal', async (request, reply) => {
    await removeMailAddress(await ownContext(request));
    return reply.code(204).send();
  });
}
