import { type Class, Many, nounOf, rowsSeen, type Viewer, type Visibility } from '@gongqiao/kernel';
import { type Parameters, whereSql } from '@gongqiao/query';
import { Document } from './document.entity.ts';

const holders = new Set<Class>();

/** The documents that hang on a row: `@Documents('附件') readonly documents!: never`. Whoever sees the row sees them and may download them. */
export function Documents(title: string, options: Visibility = {}): PropertyDecorator {
  return (prototype, key) => {
    holders.add(prototype.constructor as Class);
    Many(() => Document, 'holderId', title, options)(prototype, key);
  };
}

export const holdsDocuments = (type: Function): boolean => holders.has(type as Class);

/** SQL for whether the row that a document `d` hangs on is one that this viewer sees, whatever its noun. */
export function heldSql(viewer: Viewer, parameters: Parameters): string {
  const cases = [...holders].map((type) => {
    const noun = nounOf(type);
    const rule = whereSql(rowsSeen(type, viewer), { noun, alias: 'h', parameters });
    return `(d.holder_type = ${parameters.add(noun.name)} and exists (select from ${noun.table} h where h.id = d.holder_id and (${rule})))`;
  });
  return cases.length > 0 ? `(${cases.join(' or ')})` : 'false';
}
