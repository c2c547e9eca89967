import type { labels } from '@gongqiao/schema';

type Doubt = keyof typeof labels.Doubt;

/** Where a doubt belongs, and what to do about it. */
export const doubtAdvice: Readonly<Record<Doubt, { readonly field: string; readonly advice: string }>> = {
  CODE_INVALID: { field: 'creditCode', advice: '请对照登记证书核对代码。证书上确是此代码的，在更正时写明采用的理由。' },
  CODE_MISSING: { field: 'creditCode', advice: '已登记的组织应有 18 位代码，请对照登记证书补填；没有登记的，请核对登记状态。' },
  NAME_DUPLICATE: { field: 'name', advice: '同一区市有名称相同的组织。请核对是否同一个组织，确认后更正名称或所属区市。' },
  REGION_UNKNOWN: { field: 'region', advice: '报送的区市认不出来。请选定所属区市。' },
  DATE_AMBIGUOUS: { field: 'foundedOn', advice: '报送的日期有几种读法，没有采用。请对照登记证书填写。' },
  NUMBER_APPROXIMATE: { field: 'fullTimeStaff', advice: '报送的人数或金额是约数，或者没有写明单位。请核实各项数字。' },
  TEXT_SUSPICIOUS: { field: 'name', advice: '文字以公式符号开头，已按普通文字保存。请核对是否误填。' },
};
