import { isRaw, Utils } from '@mikro-orm/postgresql';

export interface BoundStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Spelling {
  quoteIdentifier(name: string): string;
}

// Many rows at once: each number of rows is a text of its own, which each connection would keep as a plan that hardly anybody asks for again.
const mostValues = 200;
const MARK = /\\\?|\?\??/g;

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Utils.isPlainObject(value)) return JSON.stringify(value);
  return typeof value === 'bigint' ? String(value) : value;
}

const isPlain = (value: unknown): boolean => value === null || ['string', 'number', 'boolean', 'bigint'].includes(typeof value) || value instanceof Date || Buffer.isBuffer(value) || Utils.isPlainObject(value);

/**
 * A statement of MikroORM's (`?` for a value, `??` for a name, `\?` for the sign itself) as PostgreSQL takes it, with its values apart from the text, as `$1`, `$2` and so on;
 * null where a value is of a kind that only MikroORM can write, where there are no values, or more than two hundred.
 */
export function bind(sql: string, parameters: readonly unknown[], spelling: Spelling): BoundStatement | null {
  const values: unknown[] = [];
  let writable = true;
  const place = (value: unknown): string => {
    if (isRaw(value)) return write(value.sql, value.params);
    if (Array.isArray(value)) return value.map(place).join(', ');
    writable &&= isPlain(value);
    return `$${values.push(plain(value))}`;
  };
  const write = (text: string, given: readonly unknown[]): string => {
    let next = 0;
    return text.replaceAll(MARK, (mark) => (mark === '\\?' ? '?' : mark === '??' ? spelling.quoteIdentifier(String(given[next++])) : place(given[next++])));
  };
  const text = write(sql, parameters);
  return writable && values.length > 0 && values.length <= mostValues ? { text, values } : null;
}
