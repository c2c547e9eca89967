import { Refused } from '@gongqiao/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isOutage, isTooSlow, isUnreadable, toldOf } from '../graphql/masking.ts';

/** An expected failure of a plain route, answered as `{ code, message }`. */
export class HttpFault extends Error {
  constructor(readonly status: number, readonly code: string, message: string, readonly more: Readonly<Record<string, unknown>> = {}) {
    super(message);
  }
}

const byStatus: Readonly<Record<number, string>> = {
  400: '请求的写法有误。', 404: '没有这个地址。', 405: '这个地址不接受此种请求。', 408: '请求没有在规定的时间内送完，请重试。', 411: '请求没有说明长度。',
  413: '一次送来的内容过大。', 414: '地址过长。', 415: '不接受这种类型的内容。', 417: '请求的写法有误。', 431: '请求头过大。', 503: '系统正在停止，请稍后再试。',
};
const codes: Readonly<Record<number, string>> = { 404: 'NOT_FOUND', 405: 'METHOD_NOT_ALLOWED', 413: 'TOO_LARGE', 415: 'TYPE_NOT_ACCEPTED', 503: 'UNAVAILABLE' };

/** The answer to a status that Fastify decided on. */
export function faultOf(status: number): HttpFault {
  return new HttpFault(status, codes[status] ?? 'BAD_REQUEST', byStatus[status] ?? byStatus[400]!);
}

function expectedFault(error: Error | FastifyError): HttpFault | null {
  if (error instanceof HttpFault) return error;
  if (error instanceof Refused) return new HttpFault(error.code === 'NOT_FOUND' ? 404 : 400, error.code, error.message, { fields: error.fields });
  const status = (error as FastifyError).statusCode;
  return status && (status < 500 || status === 503) ? faultOf(status) : null;
}

/** Answers whatever a route threw: what was expected as it is, the rest masked, logged, and under the request's number. */
export function answerFault(error: Error | FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const fault = expectedFault(error);
  if (fault) return reply.code(fault.status).send({ code: fault.code, message: fault.message, ...fault.more });
  if (isUnreadable(error)) return reply.code(400).send(toldOf(error));
  request.log.error({ error }, 'a request failed');
  const away = isOutage(error) || isTooSlow(error);
  if (away) void reply.header('retry-after', '2');
  return reply.code(away ? 503 : 500).send({ ...toldOf(error), requestId: request.id });
}
