import { may, nounNamed, PUBLIC, seesOnlyPublic, SIGNED_IN, type Viewer } from '@gongqiao/kernel';
import { getNamedType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, isObjectType, isUnionType } from 'graphql';
import { forbidden, unauthenticated } from './faults.ts';
import { type Fields, fieldsOf, type Request, rootFieldsOf } from './selection.ts';
import { sightOf } from './visibility.ts';

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

/** Refuses those who are no staff a selection that reaches what is not public, at whatever depth: a mutation would be done by the time its answer is refused. */
export function refuseHidden(schema: GraphQLSchema, request: Request, viewer: Viewer): void {
  if (!seesOnlyPublic(viewer)) return;
  const type = rootType(schema, request);
  walk(type, rootFieldsOf(request, type.name), request, viewer);
}

function walk(type: GraphQLObjectType, fields: Fields, request: Request, viewer: Viewer): void {
  const noun = nounNamed(type.name);
  for (const nodes of fields.values()) {
    const name = nodes[0]!.name.value;
    if (name.startsWith('__')) continue;
    if (noun) sightOf(noun, name, viewer);
    for (const member of membersOf(getNamedType(type.getFields()[name]!.type))) walk(member, fieldsOf(nodes, member.name, request), request, viewer);
  }
}

function membersOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
  return isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [];
}
