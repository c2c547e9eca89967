/** 权限表 */
export const identityPermissions = {
  'identity.accounts': '查看账号与授权',
  'identity.manageAccounts': '建立、停用账号，重置密码和两步验证',
  'identity.grant': '授予和收回角色',
  'identity.delegate': '委托同事代理',
  'identity.organizationAdministrators': '让人管理一个社会组织的资料，或者不再管理',
} as const;

export type IdentityPermission = keyof typeof identityPermissions;

/** 角色与权限. 系统、安全、审计三员分设 (等保 三级): what they hold reaches accounts and grants only, their history included. */
export const identityGrants: Readonly<Record<string, readonly (IdentityPermission | 'kernel.history')[]>> = {
  'system-administrator': ['kernel.history', 'identity.accounts', 'identity.manageAccounts'],
  'security-administrator': ['kernel.history', 'identity.accounts', 'identity.grant'],
  'audit-administrator': ['kernel.history', 'identity.accounts'],
  'registry-clerk-city': ['identity.delegate', 'identity.organizationAdministrators'],
  'registry-clerk-unit': ['identity.delegate', 'identity.organizationAdministrators'],
  'reader-city': ['identity.delegate'],
  'organization-administrator': ['identity.organizationAdministrators'],
};
