import type { Search } from '@gongqiao/kernel';
import { escaped } from '../organization/organization.search.ts';

type Place = (value: unknown) => string;

const holds = (alias: string, parameter: Place, text: string): string => {
  const part = parameter(`%${escaped(text)}%`);
  return `(${alias}.name ilike ${part} or ${alias}.credit_code ilike ${part})`;
};

/** By a part of the name or of the code; those of one file are asked for, and they need no index. */
export const registerFindingSearch: Search = {
  found: (parameter, text) => `select f.id from registry_register_finding f where ${holds('f', parameter, text)}`,
  holds,
};
