import type { NounMeta } from '@gongqiao/kernel';
import type { FieldNode } from 'graphql';
import { cursorOf, type Frame } from './rows.ts';
import { jsonLiteral, jsonObject, orNull } from './json.ts';
import type { Page } from './page.ts';
import { type Fields, fieldsOf, type Request } from './selection.ts';

/** SQL for the JSON of a page's `pageInfo`. */
export function pageInfoSql(noun: NounMeta, fields: Fields, frame: Frame): string {
  const parts = partsOf(noun, frame);
  return jsonObject(new Map([...fields].map(([responseKey, nodes]) => {
    const name = nodes[0]!.name.value;
    return [frame.plan.verbatim ? responseKey : name, parts[name]!()];
  })));
}

/** Whether a page's `pageInfo` has to look at its rows: to know whether there are more, one further than are shown. */
export function looksAhead(nodes: readonly FieldNode[], { backward }: Page, request: Request): boolean {
  const needed = ['startCursor', 'endCursor', backward ? 'hasPreviousPage' : 'hasNextPage'];
  return [...fieldsOf(nodes, 'PageInfo', request).values()].some(([node]) => needed.includes(node!.name.value));
}

function partsOf(noun: NounMeta, { page, rows, alias }: Frame): Record<string, () => string> {
  const more = (): string => `(count(*) > ${page.size})::text`;
  const at = (index: string): string => orNull(`'"' || (array_agg(${rows.add(cursorOf(noun, page, alias))} order by p.n))[${index}] || '"'`);
  const first = '1';
  const last = `least(count(*), ${page.size})`;
  // Where one came from there is something: that much is known without looking.
  const behind = (): string => `'${page.from !== null}'`;
  return {
    hasNextPage: page.backward ? behind : more, hasPreviousPage: page.backward ? more : behind,
    startCursor: () => at(page.backward ? last : first), endCursor: () => at(page.backward ? first : last), __typename: () => jsonLiteral('PageInfo'),
  };
}
