import { type Filter, filterOf, may, type NounMeta, propertiesOf, seesOnlyPublic, type Viewer } from '@gongqiao/kernel';
import { forbidden, unauthenticated } from './faults.ts';

/** A field of a noun: shown, hidden from this viewer (null, its column not selected), or none of the planner's. */
export type Sight = 'shown' | 'hidden' | 'unknown';

/** Decides what a viewer sees of a field; those who are no staff are refused what is not public, so that they learn it at once. */
export function sightOf(noun: NounMeta, property: string, viewer: Viewer): Sight {
  const field = noun.columns.get(property) ?? noun.relations.get(property) ?? noun.computed.get(property);
  const known = field !== undefined && !('hidden' in field && field.hidden);
  if (seesOnlyPublic(viewer) && !(known && field.public)) throw notPublic(noun, field?.title ?? property, viewer);
  if (!known) return 'unknown';
  return field.permission && !may(viewer, field.permission) ? 'hidden' : 'shown';
}

/** Refuses to sort or filter by what the viewer may not see: the order of the rows would tell it. */
export function refuseUnseen(noun: NounMeta, property: string, viewer: Viewer): void {
  const field = noun.columns.get(property) ?? noun.relations.get(property);
  if (field && sightOf(noun, property, viewer) === 'hidden') throw forbidden(`您没有查看“${field.title}”的权限，不能按它筛选或排序。`);
}

/** The filter of a list's input, of which each part asks for something that the viewer may see. */
export function visibleFilter(noun: NounMeta, input: Readonly<Record<string, unknown>> | null | undefined, viewer: Viewer): Filter {
  const filter = filterOf(noun.type, input, viewer);
  for (const property of propertiesOf(filter)) refuseUnseen(noun, property, viewer);
  return filter;
}

function notPublic(noun: NounMeta, title: string, viewer: Viewer): Error {
  const message = `${noun.title}的“${title}”不对公众开放`;
  return viewer.kind === 'ANONYMOUS' ? unauthenticated(`${message}，请用工作账号登录后查看。`) : forbidden(`${message}。`);
}
