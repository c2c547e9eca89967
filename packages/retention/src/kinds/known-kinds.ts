import { type NounMeta, nounNamed } from '@gongqiao/kernel';
import { keptKinds } from './kept-kinds.ts';

export interface KnownKind {
  readonly holder: Pick<NounMeta, 'name' | 'table'>;
  readonly subjectType: string;
  /** The holder's column that names the case's row; null where it is that row itself. */
  readonly column: string | null;
  readonly rules: ReadonlyMap<string, string>;
}

/** The kinds whose nouns this installation has. */
export function knownKinds(): KnownKind[] {
  return keptKinds.flatMap(({ holder, below, after }) => {
    const noun = nounNamed(holder);
    return noun ? [{ holder: noun, subjectType: below?.noun ?? holder, column: below?.column ?? null, rules: new Map(Object.entries(after)) }] : [];
  });
}
