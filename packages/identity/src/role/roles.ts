/** Where the permissions of a role hold: in the whole city, in the scope of the account's own unit, for the account's own organization, for the account itself, or over accounts and grants alone. */
export type Reach = 'CITY' | 'UNIT' | 'ORGANIZATION' | 'OWN' | 'ADMINISTRATION';

/** The scope of accounts and grants: whoever administers them reaches nothing else, whatever permission it is. */
export const ADMINISTRATION = 'administration';

export interface Role {
  readonly title: string;
  readonly reach: Reach;
}

/** 角色表. What each may do, the domains say in their manifests (`grants`). */
export const roles = {
  'registry-clerk-city': { title: '法律工作部经办', reach: 'CITY' },
  'registry-clerk-unit': { title: '区市及直属单位经办', reach: 'UNIT' },
  'venue-clerk-city': { title: '资产监督管理部经办', reach: 'CITY' },
  'finance-leader-city': { title: '财务部审批', reach: 'CITY' },
  'finance-clerk-city': { title: '财务部会计', reach: 'CITY' },
  'finance-cashier-city': { title: '财务部出纳', reach: 'CITY' },
  'office-clerk-city': { title: '办公室经办', reach: 'CITY' },
  'reader-city': { title: '市总工会其他部门查阅', reach: 'CITY' },
  'reviewer-city': { title: '内部复核', reach: 'CITY' },
  'auditor-city': { title: '经审办查阅', reach: 'CITY' },
  'incubation-reviewer': { title: '入驻评审', reach: 'CITY' },
  'incubation-judge': { title: '现场评审评委', reach: 'CITY' },
  'organization-administrator': { title: '社会组织经办', reach: 'ORGANIZATION' },
  'organization-applicant': { title: '社会组织申请认领的人', reach: 'OWN' },
  'system-administrator': { title: '系统管理员', reach: 'ADMINISTRATION' },
  'security-administrator': { title: '安全管理员', reach: 'ADMINISTRATION' },
  'audit-administrator': { title: '审计管理员', reach: 'ADMINISTRATION' },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleKey = keyof typeof roles;

/** Held without a grant by whoever registered for an organization and administers none yet. */
export const APPLICANT: RoleKey = 'organization-applicant';

/** A role by its key, or null: an account may still carry one that this version no longer knows. */
export function findRole(key: string): Role | null {
  return Object.hasOwn(roles, key) ? roles[key as RoleKey] : null;
}

/** Whether one account may hold both: an administrator's role stands alone, and an organization's is none of the union's. */
export function fitTogether(one: Role, other: Role): boolean {
  return one === other || (one.reach !== 'ADMINISTRATION' && other.reach !== 'ADMINISTRATION' && (one.reach === 'ORGANIZATION') === (other.reach === 'ORGANIZATION'));
}
