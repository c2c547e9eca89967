/** A number without rounding: digits × 10^-scale. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads `12`, `12.5`, `.5` or `1.2E+06`; longer than any count of persons or money: null. */
export function readDecimal(text: string): Decimal | null {
  const match = /^(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text);
  if (!match || text.length > 40) return null;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(`${whole}${fraction}` || '0');
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

export function wholeDecimal(value: number): Decimal {
  return { digits: BigInt(value), scale: 0 };
}

/** The product with a whole number, rounded half up; and whether anything was rounded away. */
export function multiplied(value: Decimal, factor: number): { readonly whole: bigint; readonly exact: boolean } {
  const divisor = 10n ** BigInt(value.scale);
  const product = value.digits * BigInt(factor);
  return { whole: (product * 2n + divisor) / (divisor * 2n), exact: product % divisor === 0n };
}
