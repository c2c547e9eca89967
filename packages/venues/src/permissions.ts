/** 权限表 */
export const venuesPermissions = {
  'venues.directory': '查阅公开的场地和空闲时段',
  'venues.read': '查阅全部场地、预约和使用情况',
  'venues.maintain': '维护场地，停用和恢复场地',
  'venues.attend': '代为预约和取消，登记到场情况',
  'venues.allocate': '安排、延长和收回长期使用的工位',
  'venues.book': '为本组织预约场地',
} as const;

export type VenuesPermission = keyof typeof venuesPermissions;

// Whoever looks after venues has to find the organizations that use them, and the history of a row belongs to its picture.
type Held = readonly (VenuesPermission | 'registry.directory' | 'registry.read' | 'kernel.history')[];

const staff = ['venues.directory', 'venues.read', 'venues.maintain', 'venues.attend', 'venues.allocate'] as const;

/** 角色与权限 */
export const venuesGrants: Readonly<Record<string, Held>> = {
  'venue-clerk-city': [...staff, 'registry.directory', 'registry.read', 'kernel.history'],
  'registry-clerk-unit': staff,
  'registry-clerk-city': ['venues.directory', 'venues.read', 'venues.allocate'],
  'reader-city': ['venues.directory', 'venues.read'],
  'auditor-city': ['venues.directory', 'venues.read'],
  'organization-administrator': ['venues.directory', 'venues.book'],
  'organization-applicant': ['venues.directory'],
};
