import type { PersonKind } from '@gongqiao/ui/light/signed-in';

/** Where each side comes in, and what it finds there. */
export const sides = {
  organization: { kind: 'ORGANIZATION', label: '社会组织', home: '/my-organization', what: '查看本组织在库中的资料，申请更正，看办理结果' },
  worker: { kind: 'WORKER', label: '职工', home: '/my-account', what: '用自己的手机号登录，管理自己的账号' },
} as const satisfies Readonly<Record<string, { kind: PersonKind; label: string; home: string; what: string }>>;

export type Side = keyof typeof sides;

/** Organizations, unless the address says workers. */
export const sideOf = (search: URLSearchParams): Side => (search.get('as') === 'worker' ? 'worker' : 'organization');

/** The address of a page for one side. */
export const withSide = (path: string, side: Side): string => (side === 'worker' ? `${path}?as=worker` : path);

/** On which side somebody comes: the two never meet in one session. */
export function SideChoice({ path, side }: { readonly path: string; readonly side: Side }) {
  return (
    <nav className="sides" aria-label="身份">
      {(Object.keys(sides) as Side[]).map((one) => <a key={one} href={withSide(path, one)} aria-current={one === side ? 'page' : undefined}>{sides[one].label}</a>)}
    </nav>
  );
}
