import { may, type NounMeta, seesOnlyPublic, type Viewer } from '@gongqiao/kernel';
import { unauthenticated } from './faults.ts';

/** A field of a noun: shown, hidden from this viewer (null, its column not selected), or none of the planner's. */
export type Sight = 'shown' | 'hidden' | 'unknown';

/** Decides what a viewer sees of a field; those who are no staff are refused what is not public, so that they learn it at once. */
export function sightOf(noun: NounMeta, property: string, viewer: Viewer): Sight {
  const field = noun.columns.get(property) ?? noun.relations.get(property) ?? noun.computed.get(property);
  if (!field || ('hidden' in field && field.hidden)) {
    if (seesOnlyPublic(viewer)) throw notPublic(noun, property);
    return 'unknown';
  }
  if (seesOnlyPublic(viewer) && !field.public) throw notPublic(noun, property);
  return field.permission && !may(viewer, field.permission) ? 'hidden' : 'shown';
}

function notPublic(noun: NounMeta, property: string): Error {
  return unauthenticated(`${noun.title}的“${property}”不对公众开放，请用工作账号登录后查看。`);
}
