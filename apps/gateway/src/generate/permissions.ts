import type { Graph } from '@gongqiao/kernel';

/** Who may do what, as a table for those who grant roles. */
export function permissionsOf(graph: Graph): string {
  const roles = [...graph.grants.keys()].sort();
  const mark = (held: readonly string[] | undefined, permission: string): string => (held?.includes(permission) ? '●' : '');
  const rows = [...graph.permissions].map(
    ([permission, title]) => `| \`${permission}\` | ${title} | ${[graph.publicGrants, ...roles.map((role) => graph.grants.get(role))].map((held) => mark(held, permission)).join(' | ')} |`,
  );
  const head = ['权限', '名称', '公众', ...roles];
  return ['# 权限表', '', `| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows, ''].join('\n');
}
