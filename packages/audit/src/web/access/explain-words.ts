import { labels } from '@gongqiao/schema';
import type { Explanation, RoleReach } from './explain.documents.ts';

/** Whose account it is: 法律工作部 周（经办）. */
export function holderText({ name, department, unit }: Pick<Explanation, 'name' | 'department' | 'unit'>): string {
  const office = department ? labels.Department[department] : unit;
  return office ? `${office} ${name}` : name;
}

/** The answer in a sentence. */
export function answerText({ seen, disabled, published, own }: Pick<Explanation, 'seen' | 'disabled' | 'published' | 'own'>): string {
  if (disabled) return '看不到：账号已经停用，登录不了。';
  const also = [own && '这是它代表的组织', published && '公开名录里有，不登录也看得到公开的内容'].filter(Boolean).join('；');
  return `${seen ? '看得到' : '看不到'}。${also ? `${also}。` : ''}`;
}

/** By whose doing a role is held. */
export function grantText({ requestedBy, decidedBy, delegator }: Pick<RoleReach, 'requestedBy' | 'decidedBy' | 'delegator'>): string {
  if (delegator) return `代理${delegator}，由${requestedBy}委托`;
  return decidedBy === null || decidedBy === requestedBy ? `${requestedBy}授予` : `${requestedBy}提出，${decidedBy}确认`;
}
