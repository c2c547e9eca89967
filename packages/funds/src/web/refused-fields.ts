import type { RefusalData } from '@gongqiao/ui';

/** A refusal's message at each of the fields that it is about. */
export const errorsOf = ({ fields, message }: RefusalData): Record<string, string> => Object.fromEntries(fields.map((field) => [field, message]));
