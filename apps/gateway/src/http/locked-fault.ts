import type { FastifyReply } from 'fastify';
import { HttpFault } from './fault.ts';

/** Too many failures in a row: says until when, to people and to programs. */
export function lockedFault(until: Date, reply: FastifyReply, now: Date): HttpFault {
  void reply.header('retry-after', Math.ceil((until.getTime() - now.getTime()) / 1000));
  const time = until.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  return new HttpFault(429, 'LOCKED', `连续多次没有登录成功，${time} 之后才能再试。忘记密码的，请系统管理员重置。`);
}
