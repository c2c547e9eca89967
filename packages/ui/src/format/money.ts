/** Digits of fen as yuan with thousands: "123456" → "1,234.56", "120000" → "1,200". */
export function yuanOfFen(fen: string): string {
  const negative = fen.startsWith('-');
  const digits = (negative ? fen.slice(1) : fen).padStart(3, '0');
  const whole = BigInt(digits.slice(0, -2)).toLocaleString('zh-CN');
  const rest = digits.slice(-2);
  return `${negative ? '-' : ''}${whole}${rest === '00' ? '' : `.${rest}`}`;
}

/** What somebody typed as yuan, in fen; null when it is no amount. */
export function fenOfYuan(typed: string): string | null {
  const match = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/.exec(typed.normalize('NFKC').replaceAll(/[,\s¥元]/g, ''));
  if (!match) return null;
  const [, sign, whole, rest = ''] = match;
  const fen = BigInt(`${whole}${rest.padEnd(2, '0')}`);
  return `${fen === 0n ? '' : sign}${fen}`;
}
