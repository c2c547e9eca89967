import { badInput } from './faults.ts';

/** A place in an ordered list: the value it sorts by, and the key that settles ties. */
export interface Cursor {
  readonly value: string;
  readonly key: string;
}

/** SQL that writes the cursor of a row; `order` names noun, property and direction. PostgreSQL breaks base64 into lines. */
export function cursorSql(order: string, valueSql: string, keySql: string): string {
  return `translate(encode(convert_to(json_build_array(${order}, (${valueSql})::text, (${keySql})::text)::text, 'UTF8'), 'base64'), E'\\n', '')`;
}

/** Reads a cursor that a client sent back; refuses one that was made for another order, or by nobody. */
export function readCursor(text: string, order: string): Cursor {
  try {
    const parts = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as unknown;
    if (Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string') && parts[0] === order) {
      return { value: parts[1] as string, key: parts[2] as string };
    }
  } catch {
    // Falls through to the refusal below.
  }
  throw badInput('翻页位置无效或已随排序改变，请从第一页重新查看。');
}
