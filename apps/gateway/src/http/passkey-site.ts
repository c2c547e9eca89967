import { type RelyingParty, relyingPartyAt } from '@gongqiao/identity';
import type { FastifyRequest } from 'fastify';
import type { Parts } from './parts.ts';

/** For which address passkeys are good here, or why there are none, in words for whoever sits before the page. */
export type PasskeySite = { readonly site: RelyingParty } | { readonly site: null; readonly why: string };

const away = (why: string): PasskeySite => ({ site: null, why });

/** By the address that is set, never by what a request says of itself; a demonstration is wherever it is asked. */
export function passkeySite({ mode, publicUrl }: Pick<Parts['settings'], 'mode' | 'publicUrl'>, { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): PasskeySite {
  const origin = publicUrl ?? (mode === 'demo' ? `${protocol}://${host}` : null);
  if (origin === null) return away('系统管理员还没有设置对外的地址（PUBLIC_URL），不能用通行密钥。');
  const site = relyingPartyAt(origin);
  if (!site) return away('通行密钥只能在以 https 开头、用域名的地址使用，这里不能用。请用身份验证应用的验证码。');
  return new URL(origin).host === host.toLowerCase() ? { site } : away(`通行密钥只在 ${origin} 有用。请从那个地址打开本系统。`);
}
