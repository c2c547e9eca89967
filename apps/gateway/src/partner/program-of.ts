import type { Admitted } from '@gongqiao/partners';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { errorAnswer } from '../http/graph.routes.ts';
import { type Door, refuseUnprotected } from './door.ts';

const NOT_ADMITTED = '程序已经停用，或者共享协议没有生效、已经到期或终止。';

function unauthenticated(reply: FastifyReply, message: string): FastifyReply {
  return errorAnswer(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', message);
}

/** Who asks; or what is answered instead. */
export async function programOf(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<Admitted | FastifyReply> {
  refuseUnprotected(request);
  const [, token] = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '') ?? [];
  if (!token) return unauthenticated(reply, '请在 Authorization 里写明令牌：Bearer <令牌>。令牌从 /oidc/token 取得。');
  const clientId = await door.tokens.verify(token);
  if (!clientId) return unauthenticated(reply, '令牌不对或者已经过期，请重新取一个。');
  const program = await door.admit(clientId);
  if (program) return program;
  door.noteRefusal(clientId, 'FORBIDDEN', NOT_ADMITTED);
  return errorAnswer(reply, 403, 'FORBIDDEN', NOT_ADMITTED);
}
