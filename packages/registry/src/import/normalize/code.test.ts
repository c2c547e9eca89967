import { describe, expect, it } from 'vitest';
import { readCode } from './code.ts';
import { plainText } from './text.ts';

const read = (raw: string, isNumber = false): ReturnType<typeof readCode> => readCode(plainText(raw), isNumber);

describe('统一社会信用代码的读法', () => {
  it.each([
    ['52370212XX0000019E', '52370212XX0000019E'],
    ['52370212xx0000019e', '52370212XX0000019E'],
    ['5237 0212 XX00 0001 9E', '52370212XX0000019E'],
    ['52-370212-XX0000019-E', '52370212XX0000019E'],
    ['５２３７０２１２ＸＸ００００019Ｅ', '52370212XX0000019E'],
    ["'52370212XX0000019E", '52370212XX0000019E'],
    ['52370212X\nX0000019E', '52370212XX0000019E'],
    ['52370212–XX00—00019_E', '52370212XX0000019E'],
    ['52370212.XX0000019E', '52370212XX0000019E'],
    ['\t52370212XX0000019E　', '52370212XX0000019E'],
  ])('%j 是好的', (raw, code) => {
    expect(read(raw)).toEqual({ code, fault: null });
  });

  it.each([
    ['52370212XX0000019', '52370212XX0000019', 'CODE_LENGTH'],
    ['52370212XX0000019EE', '52370212XX0000019EE', 'CODE_LENGTH'],
    ['同上', '同上', 'CODE_LENGTH'],
    ['办理中', '办理中', 'CODE_LENGTH'],
    ['52370212XX0O00019E', '52370212XX0O00019E', 'CODE_ALPHABET'],
    ['52370212XX000001９I', '52370212XX0000019I', 'CODE_ALPHABET'],
    ['52370212XX0000019T', '52370212XX0000019T', 'CODE_CHECKSUM'],
    ['5.2E+17', '520000000000000000', 'CODE_CHECKSUM'],
    ['5.2E17', '520000000000000000', 'CODE_CHECKSUM'],
    ['5.23702E+17', '523702000000000000', 'CODE_CHECKSUM'],
    ["'5.23702e+17", '523702000000000000', 'CODE_CHECKSUM'],
    ['5.2E+16', '52000000000000000', 'CODE_LENGTH'],
    ['523702120000000190.0', '523702120000000190', 'CODE_CHECKSUM'],
    ['5237.0', '5237', 'CODE_LENGTH'],
  ])('%j 记作 %s：%s', (raw, code, fault) => {
    expect(read(raw)).toEqual({ code, fault });
  });

  it.each(['', '/', '无', '—', '  ', '...', '- - -'])('%j 是没有代码', (raw) => {
    expect(read(raw)).toEqual({ code: null, fault: null });
  });

  it('数字单元格即使碰巧合校验也不可信', () => {
    const lucky = Array.from({ length: 1000 }, (_, at) => String(523702120000000000n + BigInt(at))).find((code) => read(code).fault === null)!;
    expect(read(lucky)).toEqual({ code: lucky, fault: null });
    expect(read(lucky, true)).toEqual({ code: lucky, fault: 'CODE_CHECKSUM' });
    expect(read(`${lucky}.0`)).toEqual({ code: lucky, fault: 'CODE_CHECKSUM' });
    expect(read('52370214000001200', true)).toEqual({ code: '52370214000001200', fault: 'CODE_LENGTH' });
  });
});
