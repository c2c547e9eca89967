import { all, nounNamed, rowsSeen, type Viewer } from '@gongqiao/kernel';
import { type Parameters, whereSql } from '@gongqiao/query';

/** What stands in place of a row's id while it is being registered. */
const NOT_YET = 'new';

/** What a draft is about: `Organization:<id>`, or `Organization:new`. */
export function partsOf(subject: string): { noun: ReturnType<typeof nounNamed>; id: string } {
  const [, name = '', id = ''] = /^(\w{1,60}):([\w-]{1,60})$/.exec(subject) ?? [];
  return { noun: nounNamed(name), id };
}

/** Whether the viewer sees what a draft is about, as SQL: by the row rule of its noun, whatever domain that is of. */
export function seenSql(subject: string, viewer: Viewer, parameters: Parameters): string {
  const { noun, id } = partsOf(subject);
  if (!noun) return 'false';
  if (id === NOT_YET) return 'true';
  const rule = all(rowsSeen(noun.type, viewer), { [noun.key]: id });
  return `exists (select 1 from ${noun.table} t where ${whereSql(rule, { noun, alias: 't', parameters })})`;
}
