/** 权限表 */
export const registryPermissions = {
  'registry.directory': '查阅公开名录',
  'registry.read': '查阅社会组织数据库',
  'registry.correct': '登记与更正社会组织信息',
  'registry.import': '导入社会组织名单',
  'registry.settle': '处理待审的导入行',
  'registry.export': '导出名单',
  'registry.publish': '决定是否列入公开名录',
  'registry.ownRecord': '查阅本组织的资料',
  'registry.request': '申请更正社会组织信息',
  'registry.decideRequest': '决定更正申请',
  'registry.claim': '认领社会组织',
  'registry.settleClaim': '核实和决定认领',
  'registry.merge': '合并重复的组织',
  'registry.reconcile': '与民政登记信息比对',
  'registry.mirrorLists': '上传登记管理机关公布的名单',
  'registry.changes': '跟随公开名录的变化',
} as const;

export type RegistryPermission = keyof typeof registryPermissions;

// The history of an organization belongs to its picture: whoever reads the registry reads it too.
type Held = readonly (RegistryPermission | 'kernel.history')[];

/** 角色与权限 */
export const registryGrants: Readonly<Record<string, Held>> = {
  // Whoever decides requests corrects by themselves, and asks nobody.
  'registry-clerk-city': ['registry.directory', 'registry.read', 'registry.correct', 'registry.import', 'registry.settle', 'registry.export', 'registry.publish', 'registry.merge', 'registry.reconcile', 'registry.mirrorLists', 'registry.decideRequest', 'registry.settleClaim', 'kernel.history'],
  'registry-clerk-unit': ['registry.directory', 'registry.read', 'registry.correct', 'registry.import', 'registry.export', 'registry.request', 'registry.settleClaim', 'kernel.history'],
  'reader-city': ['registry.directory', 'registry.read', 'registry.export', 'registry.request', 'kernel.history'],
  'reviewer-city': ['registry.directory', 'registry.read', 'kernel.history'],
  'auditor-city': ['registry.directory', 'registry.read', 'kernel.history'],
  'organization-administrator': ['registry.directory', 'registry.ownRecord', 'registry.request'],
  'organization-applicant': ['registry.directory', 'registry.claim'],
  // What a partner's program may call; which fields, its agreement says.
  partner: ['registry.directory', 'registry.changes'],
};
