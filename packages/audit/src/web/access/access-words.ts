import type { AccessLine } from './access.documents.ts';

const MOST = 6;

/** Who it was: the office first, then surname and post. */
export const whoText = ({ who, office }: Pick<AccessLine, 'who' | 'office'>): string => (office ? `${office} ${who}` : who);

/** What it was about, without any value: 更正社会组织信息：街道（镇）、志愿者人数. */
export function whatText({ what, fields }: Pick<AccessLine, 'what' | 'fields'>): string {
  if (fields.length === 0) return what;
  return `${what}：${fields.slice(0, MOST).join('、')}${fields.length > MOST ? `等 ${fields.length} 项` : ''}`;
}
