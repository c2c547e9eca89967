import type { Lock } from '@gongqiao/identity';
import type { FastifyReply } from 'fastify';
import { HttpFault } from './fault.ts';

const said: Readonly<Record<Lock['by'], (time: string) => string>> = {
  account: (time) => `连续多次没有登录成功，${time} 之后才能再试。忘记密码的，请系统管理员重置。`,
  address: (time) => `您所在的网络登录失败的次数太多，为防有人试探密码，${time} 之后才能再试。反复如此的，请系统管理员查看。`,
};

/** Too many failures: says until when, to people and to programs. */
export function lockedFault({ lockedUntil, by }: Lock, reply: FastifyReply, now: Date): HttpFault {
  void reply.header('retry-after', Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000));
  return new HttpFault(429, 'LOCKED', said[by](lockedUntil.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })));
}
