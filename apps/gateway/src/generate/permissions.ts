import type { Graph } from '@gongqiao/kernel';
import { audiencesOf, EVERYBODY, fieldMatrix, type MatrixRow, operationMatrix } from './matrix.ts';

function tableOf(graph: Graph, head: readonly [string, string], rows: readonly MatrixRow[]): string[] {
  const audiences = audiencesOf(graph);
  const cells = ({ holders }: MatrixRow) => audiences.map((audience) => (holders.has(audience) ? '●' : ''));
  return [`| ${[...head, ...audiences].join(' | ')} |`, `|${' --- |'.repeat(head.length + audiences.length)}`, ...rows.map((row) => `| \`${row.name}\` | ${row.title.replaceAll('|', '、')} | ${cells(row).join(' | ')} |`)];
}

function permissionRows(graph: Graph): MatrixRow[] {
  return [...graph.permissions].map(([name, title]) => ({ name, title, holders: new Set([...(graph.publicGrants.includes(name) ? [EVERYBODY] : []), ...[...graph.grants].filter(([, held]) => held.includes(name)).map(([role]) => role)]) }));
}

/** Who may do what, as tables for those who grant roles; the test of the matrix executes each cell. */
export function permissionsOf(graph: Graph): string {
  return [
    '# 权限表', '', ...tableOf(graph, ['权限', '名称'], permissionRows(graph)), '',
    '## 操作', '', '图里的每个查询和办理。有权的，还要看得到那一行：行由范围决定。', '', ...tableOf(graph, ['操作', '名称'], operationMatrix(graph)), '',
    '## 字段', '', '看得到一行时，看得到它的哪些字段。公众、合作方和社会组织只看公开的；合作方看到的还须在协议的范围里。', '', ...tableOf(graph, ['字段', '名称'], fieldMatrix(graph)), '',
  ].join('\n');
}
