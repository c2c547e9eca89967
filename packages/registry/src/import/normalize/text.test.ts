import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listItems } from './list.ts';
import { isDitto, isEmptyText, looksLikeFormula, plainText, properText } from './text.ts';

describe('文字的整理', () => {
  it.each([
    ['青岛汇 智女职工　关爱\n服务中心', '青岛汇智女职工关爱服务中心'],
    ['  青岛永健 ', '青岛永健'],
    ['ＡＢＣ１２３', 'ABC123'],
    ['KTV 2  号 店', 'KTV 2号店'],
    ['Hello\u00A0\tWorld', 'Hello World'],
    ['中\u200B心\uFEFF（\u202A总\u202C）', '中心（总）'],
    ['服务站(东)', '服务站（东）'],
    ['甲\u0000乙\u001F丙', '甲乙丙'],
    ['软\u00AD连\u2060字', '软连字'],
    ['3 A', '3 A'],
    ['王 女士 ', '王女士'],
    ['即墨区“匠心”', '即墨区“匠心”'],
    ['䶮泽', '䶮泽'],
    ['', ''],
  ])('%j 整理为 %j', (raw, text) => {
    expect(properText(raw)).toBe(text);
  });

  it.each(['', '  ', '/', '＼', '-', '－', '--', '---', '—', '——', '–', '_', '＿', '.', '．', '*', '＊', '无', ' 无 ', '暂无', '没有', '空', '(空)', '（空）', '略', '不详', '未知', '不清楚', 'N/A', 'n/a', 'Ｎ／Ａ', 'na', 'Null', 'none'])(
    '%j 等于没有填',
    (raw) => {
      expect(isEmptyText(properText(raw))).toBe(true);
    },
  );

  it.each(['0', '无锡', '//', '----', '…', '空白', '否', 'nan', '不知道'])('%j 不是空', (raw) => {
    expect(isEmptyText(properText(raw))).toBe(false);
  });

  it.each(['同上', '同 上', '〃', '同前'])('%j 指上一行', (raw) => {
    expect(isDitto(plainText(raw))).toBe(true);
  });

  it.each([['=1+1', true], ['＝1', true], ['+86', true], ['-5', true], ['＠SUM', true], ["'=1", false], ['1=1', false]])('%j 像公式：%s', (raw, formula) => {
    expect(looksLikeFormula(plainText(raw))).toBe(formula);
  });

  it('整理两次与一次相同', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => {
      const once = properText(raw);
      // A last step away from NFKC on purpose: wide brackets.
      expect(properText(once)).toBe(once);
    }));
  });
});

describe('列表', () => {
  it.each([
    ['会费,政府补助；服务收入', ['会费', '政府补助', '服务收入']],
    ['甲、乙，丙,丁；戊;己/庚／辛\n壬\r\n癸', ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']],
    ['甲、、乙、', ['甲', '乙']],
    ['甲、乙、 甲', ['甲', '乙']],
    ['会费、无、/', ['会费']],
    ['/', []],
    ['N/A', []],
    ['——', []],
    ['求职 登记', ['求职登记']],
    ['热线(24小时)', ['热线（24小时）']],
    ['甲﹑乙﹔丙', ['甲', '乙', '丙']],
  ])('%j 分为 %j', (text, items) => {
    expect(listItems({ text })).toEqual(items);
  });

  it('已是列表的照样整理', () => {
    expect(listItems({ text: '', items: ['会 费', '补助、会费', ' '] })).toEqual(['会费', '补助']);
  });

  it('分开再合起来，结果不变', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'甲乙(（、,;/ \n-无Aa1') }), (text) => {
      const items = listItems({ text });
      expect(listItems({ text: items.join('、') })).toEqual(items);
    }));
  });
});
