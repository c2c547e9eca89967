/** A list that somebody typed, one a line or with 、 between. */
export const wordsTyped = (text: string): string[] => [...new Set(text.split(/[\n、，,；;]/).map((word) => word.trim()).filter(Boolean))];
