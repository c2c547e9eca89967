import { REGIONS } from '../import/samples.ts';
import { FORMER_REGIONS } from '../region/former-regions.ts';
import { creditCodeFault, innerCheckHolds } from './credit-code.ts';

// 第 3–8 位是发证时的登记管理机关所在地，今天的区市不由它推断
function issuedBefore(creditCode: string): string | null {
  const former = FORMER_REGIONS.find(({ code }) => code === creditCode.slice(2, 8));
  if (!former) return null;
  const successor = REGIONS.find(({ code }) => code === former.successor)!.name;
  return `第 3–8 位 ${former.code} 是发证时的${former.name}（${former.until.slice(0, 4)} 年起为${successor}${former.verified ? '' : '，日期待核实'}），代码仍然有效。`;
}

/** What is worth knowing of a code that passes the check that decides (GB 32100): the one inside it (GB 11714) is no more than a hint, real codes fail it; and where it was issued, if that place is no more. */
export function codeRemark(creditCode: string | null): string | null {
  if (creditCode === null || creditCodeFault(creditCode) !== null) return null;
  const odd = innerCheckHolds(creditCode) ? null : '第 9–17 位（主体标识码）的校验不符。早年发的代码有这种情况，请对照登记证书核对一次。';
  return [odd, issuedBefore(creditCode)].filter(Boolean).join('') || null;
}
