/** GB/T 9704-2012 第5、6章: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 22 lines of 28 characters. In millimetres. */
export const page = { width: 210, height: 297, top: 37, left: 28, textWidth: 156, textHeight: 225, lines: 22, characters: 28 } as const;

/** Sizes of type in points: 2号 for the title, 3号 for the text, 4号 for page numbers and 版记, 小4号 for tables. */
export const sizes = { title: 22, text: 16, small: 14, table: 12 } as const;

const millimetre = 72 / 25.4;
export const points = (millimetres: number): number => millimetres * millimetre;

/** Which part of the page a line takes, and a character of 3号, in points. */
export const linePitch = points(page.textHeight) / page.lines;
export const characterPitch = points(page.textWidth) / page.characters;

/** The masthead begins 35 mm below the head of the 版心; with its number it takes eight lines, and two stay empty below the red rule. */
export const head = { mastheadTop: 35, mastheadSize: 42, lines: 8, numberLine: 8, linesBelow: 2, ruleBelowNumber: 4 } as const;

/** A short dash runs 7 mm below the 版心, on either side of the page's number. */
export const pageNumberBelow = 7;

/** How wide a text is, in characters of full width. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u0000-\u00ff]/.test(character) ? 0.5 : 1), 0);
}

/** 署名居中于成文日期之上, 成文日期右空四字; a signature longer than that moves the date to the left. How far each ends from the right, in characters. */
export function signatureIndents(signature: string, date: string): { readonly signature: number; readonly date: number } {
  const overhang = (widthOf(signature) - widthOf(date)) / 2;
  const right = Math.max(4, overhang);
  return { signature: right - overhang, date: right };
}

/** The size at which a masthead fits into one line, in points. */
export const mastheadSize = (masthead: string): number => Math.min(head.mastheadSize, Math.floor(points(page.textWidth) / Math.max(1, widthOf(masthead))));

/** `2018年3月2日`: no leading zeros. */
export function dateShown(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Shares of the width for a table's columns, by the longest of what stands in each. */
export function columnShares(rows: readonly (readonly string[])[]): number[] {
  return rows[0]!.map((_, column) => Math.min(16, Math.max(3, ...rows.map((row) => widthOf(row[column]!)))));
}
