import { describe, expect, it } from 'vitest';
import { fenOfYuan, yuanOfFen } from './money.ts';

describe('分写作元', () => {
  it.each([['0', '0'], ['5', '0.05'], ['120', '1.20'], ['120000', '1,200'], ['-123456', '-1,234.56'], ['900719925474099312', '9,007,199,254,740,993.12']])('%s → %s', (fen, yuan) => {
    expect(yuanOfFen(fen)).toBe(yuan);
  });
});

describe('填的元读作分', () => {
  it.each([['350000', '35000000'], ['1,234.5', '123450'], ['￥１２．０５', '1205'], ['12 元', '1200'], ['0', '0'], ['-0.10', '-10'], ['9007199254740993.12', '900719925474099312']])('%s → %s', (typed, fen) => {
    expect(fenOfYuan(typed)).toBe(fen);
  });

  it.each(['', '约35万', '12.345', '1.2.3', '三百', '1e5'])('“%s”不是金额', (typed) => {
    expect(fenOfYuan(typed)).toBeNull();
  });
});
