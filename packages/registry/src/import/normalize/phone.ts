import { plainText } from './text.ts';

// +86 swallows the 0 of an area code; mobiles and 400/800 numbers never had one.
const AREA_WITHOUT_ZERO = /^(?!1[3-9]\d{9}$)(?![48]00)(?:10|[2-9]\d{1,2})-?\d{7,8}$/;

function readOne(raw: string): string {
  const bare = raw.replace(/[()[\]{}【】〔〕]/g, '').replace(/\p{White_Space}/gu, '');
  const national = bare.replace(/^(?:\+86|0086)-?/, '');
  if (/^\d{8}$/.test(national)) return `0532-${national}`;
  const number = national !== bare && AREA_WITHOUT_ZERO.test(national) ? `0${national}` : national;
  return number.replace(/^0532(\d{8})$/, '0532-$1');
}

/** Rule 10: the numbers of a cell, with the city's area code, joined by 、. */
export function readPhones(text: string): string | null {
  // Line breaks are told apart before white space goes.
  const parts = text.normalize('NFKC').split(/[、,;/\n\r]/);
  const numbers = parts.map((part) => readOne(plainText(part))).filter((number) => number !== '');
  return numbers.length > 0 ? numbers.join('、') : null;
}
