const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

export const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)]!;

const percentile = (share: number) => (values: readonly number[]): number => sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)]!;

/** The value that 95 of a hundred stay below. */
export const p95 = percentile(0.95);
/** The value that 99 of a hundred stay below. */
export const p99 = percentile(0.99);
