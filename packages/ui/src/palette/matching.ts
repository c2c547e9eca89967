interface Titled {
  readonly title: string;
  readonly keywords: string;
}

const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');

/** Whether a title holds what was typed, as it is written, in pinyin or in initials. */
export function matches({ title, keywords }: Titled, text: string): boolean {
  const wanted = comparable(text);
  return wanted !== '' && [title, ...keywords.split(' ')].some((word) => comparable(word).includes(wanted));
}
