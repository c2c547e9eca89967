import path from 'node:path';

// Control characters, what separates folders, and marks that make a name read differently from what it is.
const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]/u;
const longest = 200;

/** Kinds of files that may be sent, by the extension of their names. */
export const acceptedExtensions = ['.xlsx', '.csv', '.json'] as const;
export type AcceptedExtension = (typeof acceptedExtensions)[number];

/** What is wrong with a file's name, in Chinese, or null. */
export function nameFault(name: string): string | null {
  if (name.length === 0 || name.length > longest || misleading.test(name) || name.startsWith('.')) return `文件名不能用：请改成不超过 ${longest} 个字、不含特殊符号的名字。`;
  return extensionOf(name) ? null : `只接受 ${acceptedExtensions.join('、')} 文件。旧的 .xls 请先另存为 .xlsx。`;
}

export function extensionOf(name: string): AcceptedExtension | null {
  const extension = path.extname(name).toLowerCase();
  return acceptedExtensions.find((each) => each === extension) ?? null;
}

const zip = Buffer.from('PK\u0003\u0004', 'latin1');

/** Whether a file begins as its name says: an xlsx is a zip, the others are text. */
export function beginsAs(extension: AcceptedExtension, head: Buffer): boolean {
  const isZip = head.subarray(0, zip.length).equals(zip);
  if (extension === '.xlsx') return isZip;
  // UTF-16 text from old spreadsheets has zeros, and says so by its first two bytes.
  const marked = head.length >= 2 && ['fffe', 'feff'].includes(head.subarray(0, 2).toString('hex'));
  return !isZip && (marked || !head.includes(0)) && !head.subarray(0, 5).equals(Buffer.from('%PDF-'));
}
