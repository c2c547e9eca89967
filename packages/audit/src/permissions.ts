/** 权限表 */
export const auditPermissions = { 'audit.read': '查阅审计记录' } as const;
