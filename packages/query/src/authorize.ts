import { may, PUBLIC, SIGNED_IN, type Viewer } from '@gongqiao/kernel';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { forbidden, unauthenticated } from './faults.ts';
import { type Request, rootFieldsOf } from './selection.ts';

/** Refuses an operation before anything of it runs, unless the viewer may call every root field. Denied by default. */
export function authorize(schema: GraphQLSchema, request: Request, viewer: Viewer): void {
  const type = rootType(schema, request);
  for (const nodes of rootFieldsOf(request, type.name).values()) {
    const name = nodes[0]!.name.value;
    if (name.startsWith('__')) continue;
    const allow = type.getFields()[name]?.extensions['allow'] as string | undefined;
    if (!allow || !isAllowed(allow, viewer)) throw viewer.kind === 'ANONYMOUS' ? unauthenticated('请先登录。', { nodes }) : forbidden('您没有此项权限。', { nodes });
  }
}

function rootType(schema: GraphQLSchema, { operation }: Request): GraphQLObjectType {
  const type = operation.operation === 'query' ? schema.getQueryType() : operation.operation === 'mutation' ? schema.getMutationType() : null;
  if (!type) throw forbidden('不支持此种操作。');
  return type;
}

function isAllowed(allow: string, viewer: Viewer): boolean {
  if (allow === PUBLIC) return true;
  return allow === SIGNED_IN ? viewer.kind !== 'ANONYMOUS' : may(viewer, allow);
}
