/** 权限表 */
export const registryPermissions = {
  'registry.directory': '查阅公开名录',
  'registry.read': '查阅社会组织数据库',
  'registry.correct': '登记与更正社会组织信息',
  'registry.import': '导入社会组织名单',
  'registry.settle': '处理待审的导入行',
  'registry.export': '导出名单',
  'registry.publish': '决定是否列入公开名录',
} as const;

export type RegistryPermission = keyof typeof registryPermissions;

type Held = readonly RegistryPermission[];

/** 角色与本领域的权限 */
export const registryGrants: Readonly<Record<string, Held>> = {
  'registry-clerk-city': Object.keys(registryPermissions) as RegistryPermission[],
  'registry-clerk-unit': ['registry.directory', 'registry.read', 'registry.correct', 'registry.import', 'registry.export'],
  'reader-city': ['registry.directory', 'registry.read', 'registry.export'],
};
