const patterns = [/^(\d{4})$/, /^(\d{4})[-./年](\d{1,2})月?$/, /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/, /^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})年$/];

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** What somebody typed as YYYY, YYYY-MM or YYYY-MM-DD; null when it is no date. No day is invented. */
export function partialDateOf(typed: string): string | null {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const match = patterns.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (!exists(year!, month ?? 1, day ?? 1)) return null;
  return [String(year), ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'))].join('-');
}
