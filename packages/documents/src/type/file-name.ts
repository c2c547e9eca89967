// Control characters, marks that make a name read differently from what it is, and what file systems keep for themselves.
const misleading = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}:*?"<>|]/gu;
const LONGEST = 150;

/** A file's name without folders and without what could mislead. */
export function cleanName(sent: string): string {
  const name = sent.split(/[/\\]/).at(-1)!.normalize('NFC').replaceAll(misleading, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = extensionOf(name);
  return `${Array.from(name.slice(0, name.length - extension.length)).slice(0, LONGEST).join('')}${extension}`;
}

/** `.pdf` of `证书.PDF`; empty where there is none. */
export function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
}
