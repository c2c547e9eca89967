/** 权限表 */
export const retentionPermissions = {
  'retention.read': '查阅保管期限已满的附件',
  'retention.dispose': '销毁保管期限已满的附件、延长保管',
  'retention.hold': '暂缓销毁一件事的附件',
} as const;

export type RetentionPermission = keyof typeof retentionPermissions;

// The history of a row belongs to its picture: whoever reads the rows reads it too.
type Held = readonly (RetentionPermission | 'kernel.history')[];

/** 角色与权限：档案归办公室管；经审办看得到，什么也不办，要留的请办公室暂缓 */
export const retentionGrants: Readonly<Record<string, Held>> = {
  'office-clerk-city': ['retention.read', 'retention.dispose', 'retention.hold', 'kernel.history'],
  'auditor-city': ['retention.read', 'kernel.history'],
};
