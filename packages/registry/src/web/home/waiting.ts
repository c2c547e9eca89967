import { pathWith } from '@gongqiao/ui/address';
import { type OrganizationFilters, organizationsPath } from '../organizations/list/organization-filters.ts';
import { filePath } from '../register/register-words.ts';
import type { Counted } from './summary.documents.ts';

export interface Waiting {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The list of exactly those counted. */
  readonly to: string;
  readonly note: string;
}

// Nobody assesses an organization that was dissolved.
const STANDING: OrganizationFilters['status'] = ['REGISTERED', 'FILED', 'UNREGISTERED'];

/** What waits for somebody, each with its list; nothing of what there is none of, or what the viewer may not see. */
export function waitingIn({ expired, unsettled, disputed, duplicates, registerFiles }: Counted): Waiting[] {
  const one = (key: string, list: { readonly totalCount: number } | null | undefined, words: Omit<Waiting, 'key' | 'count'>): Waiting[] => (list && list.totalCount > 0 ? [{ key, count: list.totalCount, ...words }] : []);
  return [
    ...one('unsettled', unsettled, { label: '待确认的导入', to: pathWith('/imports', { state: ['READY'] }), note: '已试导入，还没有写进库里' }),
    ...(registerFiles?.nodes ?? []).flatMap(({ id, asOf, open }) => one(id, open, { label: '登记比对待决定', to: pathWith(filePath(id), { state: ['OPEN'] }), note: `${asOf} 的登记信息` })),
    ...one('disputed', disputed, { label: '待选定的不同说法', to: pathWith('/statements', { state: ['OPEN'] }), note: '各来源的值不一样' }),
    ...one('duplicates', duplicates, { label: '疑似重复', to: pathWith('/duplicates', { state: ['OPEN'] }), note: '可能是同一个的两条' }),
    ...one('expired', expired, { label: '评估已到期', to: organizationsPath({ expired: true, status: STANDING }), note: '请核实有没有重新评估' }),
  ];
}
