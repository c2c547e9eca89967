import { pathWith } from '@gongqiao/ui';

/** Two organizations side by side; without a second one it is looked for there. */
export const mergePath = (first: string, second?: string): string => pathWith('/merge', { first, second });
