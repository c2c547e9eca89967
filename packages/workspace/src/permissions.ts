import { roles } from '@gongqiao/identity';

/** 权限表 */
export const workspacePermissions = {
  'workspace.keep': '保存自己的视图与草稿',
} as const;

export type WorkspacePermission = keyof typeof workspacePermissions;

/** Whoever has work here keeps something for it: every role holds it. */
export const workspaceGrants: Readonly<Record<string, readonly WorkspacePermission[]>> = Object.fromEntries(Object.keys(roles).map((role) => [role, ['workspace.keep']]));
