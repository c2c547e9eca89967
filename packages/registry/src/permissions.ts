/** 权限表 */
export const registryPermissions = {
  'registry.directory': '查阅公开名录',
  'registry.read': '查阅社会组织数据库',
  'registry.correct': '登记与更正社会组织信息',
  'registry.import': '导入社会组织名单',
  'registry.settle': '处理待审的导入行',
  'registry.export': '导出名单',
  'registry.publish': '决定是否列入公开名录',
  'registry.merge': '合并重复的组织',
} as const;

export type RegistryPermission = keyof typeof registryPermissions;

// The history of an organization belongs to its picture: whoever reads the registry reads it too.
type Held = readonly (RegistryPermission | 'kernel.history')[];

/** 角色与权限 */
export const registryGrants: Readonly<Record<string, Held>> = {
  'registry-clerk-city': [...(Object.keys(registryPermissions) as RegistryPermission[]), 'kernel.history'],
  'registry-clerk-unit': ['registry.directory', 'registry.read', 'registry.correct', 'registry.import', 'registry.export', 'kernel.history'],
  'reader-city': ['registry.directory', 'registry.read', 'registry.export', 'kernel.history'],
};
