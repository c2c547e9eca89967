/** 权限表 */
export const auditPermissions = { 'audit.read': '查阅审计记录', 'audit.trace': '查阅谁看过、谁改过一条记录', 'audit.explain': '查问某个账号为什么看得到一条记录' } as const;

export type AuditPermission = keyof typeof auditPermissions;

/** 角色与权限: those who answer organizations' questions, and each organization about itself */
export const auditGrants: Readonly<Record<string, readonly AuditPermission[]>> = {
  'auditor-city': ['audit.read', 'audit.trace', 'audit.explain'],
  'registry-clerk-city': ['audit.trace'],
  'organization-administrator': ['audit.trace'],
};
