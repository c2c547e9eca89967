/** 权限表 */
export const notificationsPermissions = {
  'notifications.deliveries': '查看没有送达的通知，再送一次（看不到内容和地址）',
} as const;

export type NotificationsPermission = keyof typeof notificationsPermissions;

/** 角色与权限: that the mail server stands still is the system administrators' matter; what it was to carry is not. */
export const notificationsGrants: Readonly<Record<string, readonly NotificationsPermission[]>> = { 'system-administrator': ['notifications.deliveries'] };
