import { creditCodeFault, innerCheckHolds } from './credit-code.ts';

/** What is odd about a code that passes the check that decides (GB 32100): the one inside it (GB 11714) is no more than a hint, real codes fail it. */
export function codeRemark(creditCode: string | null): string | null {
  if (creditCode === null || creditCodeFault(creditCode) !== null || innerCheckHolds(creditCode)) return null;
  return '第 9–17 位（主体标识码）的校验不符。早年发的代码有这种情况，请对照登记证书核对一次。';
}
