import { badInput } from '@gongqiao/query';

// As GraphQL may write it; a zero byte itself cannot stand in a document.
const writtenZero = /\\u(0000|\{0+\})/;

function holdsZero(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, each]) => holdsZero(key) || holdsZero(each));
}

/** Throws BAD_USER_INPUT for the one character that PostgreSQL cannot keep: inside a statement it would end it, and with it the connection. */
export function checkCharacters(document: string, variables: unknown): void {
  if (writtenZero.test(document) || holdsZero(variables)) throw badInput('输入的内容里有不能保存的字符（U+0000），请删去后再试。');
}
