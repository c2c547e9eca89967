import type { NounMeta } from '@gongqiao/kernel';
import { cursorOf, type Frame } from './rows.ts';
import { jsonObject } from './json.ts';
import { literal } from './parameters.ts';
import type { Fields } from './selection.ts';

/** SQL for the JSON of a page's `pageInfo`. */
export function pageInfoSql(noun: NounMeta, fields: Fields, frame: Frame): string {
  const parts = partsOf(noun, frame);
  return jsonObject(new Map([...fields].map(([responseKey, nodes]) => {
    const name = nodes[0]!.name.value;
    return [frame.plan.verbatim ? responseKey : name, parts[name]!()];
  })));
}

function partsOf(noun: NounMeta, { page, rows, alias }: Frame): Record<string, () => string> {
  const more = (): string => ((rows.looksAhead = true), `count(*) > ${page.size}`);
  const at = (index: string): string => ((rows.looksAhead = true), `(array_agg(${rows.add(cursorOf(noun, page, alias))} order by p.n))[${index}]`);
  const first = '1';
  const last = `least(count(*), ${page.size})`;
  // Where one came from there is something: that much is known without looking.
  const behind = (): string => String(page.from !== null);
  return {
    hasNextPage: page.backward ? behind : more, hasPreviousPage: page.backward ? more : behind,
    startCursor: () => at(page.backward ? last : first), endCursor: () => at(page.backward ? first : last), __typename: () => literal('PageInfo'),
  };
}
