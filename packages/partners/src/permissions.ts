/** 权限表 */
export const partnersPermissions = {
  'partners.read': '查看共享协议与接入的程序',
  'partners.agree': '登记、确认和终止共享协议，接入和停用程序',
} as const;

export type PartnersPermission = keyof typeof partnersPermissions;

/** 角色与权限: access is the security administrators' matter; the other two look on. */
export const partnersGrants: Readonly<Record<string, readonly PartnersPermission[]>> = {
  'security-administrator': ['partners.read', 'partners.agree'],
  'system-administrator': ['partners.read'],
  'audit-administrator': ['partners.read'],
};
