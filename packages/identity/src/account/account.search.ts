import type { Search } from '@gongqiao/kernel';

const pattern = (text: string): string => `%${text.trim().toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
const holds = (alias: string, parameter: string): string => `(${alias}.account like ${parameter} or lower(${alias}.display_name) like ${parameter})`;

/** By account and name; there are some hundreds. */
export const accountSearch: Search = {
  found: (parameter, text) => `select a.id from identity_account a where ${holds('a', parameter(pattern(text)))}`,
  holds: (alias, parameter, text) => holds(alias, parameter(pattern(text))),
};
