import { describe, expect, it } from 'vitest';
import type { Reason, ReasonCode } from '../field.ts';
import { reasonText } from './reason-text.ts';

describe('提示的文字', () => {
  it.each<[Reason, Parameters<typeof reasonText>[1], RegExp]>([
    [{ code: 'CODE_LENGTH', field: 'creditCode', found: '123' }, {}, /“123”不是 18 位.*核对/],
    [{ code: 'CODE_LENGTH', field: 'creditCode' }, {}, /没有填统一社会信用代码.*补上/],
    [{ code: 'CODE_ALPHABET', field: 'creditCode', found: '52370200XX2O001862' }, {}, /字母 O.*/],
    [{ code: 'CODE_CHECKSUM', field: 'creditCode', found: '5.2E+17' }, {}, /“5.2E\+17”.*文本/],
    [{ code: 'CODE_MISSING_UNREGISTERED', field: 'creditCode' }, {}, /不影响导入/],
    [{ code: 'DUPLICATE_CODE', field: 'creditCode' }, { relatesTo: 12 }, /与第 12 行相同/],
    [{ code: 'DUPLICATE_NAME', field: 'name' }, { relatesTo: 'registry' }, /与库中已有的组织相同/],
    [{ code: 'REGION_UNKNOWN', field: 'regionCode', found: '历下区' }, {}, /“历下区”.*改为/],
    [{ code: 'REGION_UNKNOWN', field: 'regionCode' }, {}, /没有填所属区市.*补上/],
    [{ code: 'DATE_AMBIGUOUS', field: 'foundedOn', found: '03/04/2016' }, {}, /“03\/04\/2016”.*2015-03-01/],
    [{ code: 'NUMBER_APPROXIMATE', field: 'fullTimeStaff', found: '约30人' }, { kept: '30' }, /专职人数“约30人”.*按 30 登记/],
    [{ code: 'NUMBER_APPROXIMATE', field: 'annualIncomeFen', found: '12' }, {}, /年收入“12”.*单位/],
    [{ code: 'FORMULA_TEXT_NEUTRALIZED', field: 'supervisingUnit', found: '=1' }, {}, /业务主管单位“=1”像是表格公式/],
    [{ code: 'NAME_MISSING', field: 'name' }, {}, /没有填组织名称.*重新上传/],
  ])('%o', (reason, context, text) => {
    expect(reasonText(reason, context)).toMatch(text);
    expect(reasonText(reason, context)).toMatch(/。$/);
  });

  it('每种提示都说得出', () => {
    const codes: ReasonCode[] = ['CODE_LENGTH', 'CODE_ALPHABET', 'CODE_CHECKSUM', 'CODE_MISSING_UNREGISTERED', 'DUPLICATE_CODE', 'DUPLICATE_NAME', 'REGION_UNKNOWN', 'DATE_AMBIGUOUS', 'NUMBER_APPROXIMATE', 'FORMULA_TEXT_NEUTRALIZED', 'NAME_MISSING'];
    for (const code of codes) expect(reasonText({ code, field: 'name' }).length).toBeGreaterThan(15);
  });
});
