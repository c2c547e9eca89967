const PATTERNS = [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, /\d{17}[\dXx]/g, /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g];

/** A text without what reaches or identifies a person: telephone numbers, identity numbers, mail addresses. Titles come from what people typed. */
export const withoutNumbers = (text: string): string => PATTERNS.reduce((left, pattern) => left.replace(pattern, '＊＊＊'), text.normalize('NFKC') === text ? text : plainDigits(text));

// Full-width digits are digits too; the rest of the text stays as it was typed.
const plainDigits = (text: string): string => text.replace(/[０-９＠．]/g, (sign) => sign.normalize('NFKC'));
