import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindText, namesOf } from './blind-text.ts';

const NAME = '城阳区港湾社会工作服务中心';
const names = namesOf([NAME, '港湾社工、Harbour 2018'], ['城阳区', '青岛市']);

describe('名称怎样写都隐去', () => {
  it.each([
    ['原样', `我们${NAME}在做。`, '我们本申请人在做。'],
    ['不带区市', '港湾社会工作服务中心已有六人。', '本申请人已有六人。'],
    ['空格隔开', '城 阳 区 港湾  社会工作 服务中心', '本申请人'],
    ['标点和换行', '城阳区·港湾“社会工作”\n服务中心。', '本申请人。'],
    ['零宽字符', '城阳区\u200b港湾\u200d社会工作\ufeff服务中心', '本申请人'],
    ['别名', '大家叫我们港湾社工。', '大家叫我们本申请人。'],
    ['全角和大小写', 'ＨＡＲＢＯＵＲ　２０１８ 项目', '本申请人 项目'],
    ['半角大写', 'HARBOUR-2018项目', '本申请人项目'],
    ['接连出现', `${NAME}${NAME}`, '本申请人本申请人'],
  ])('%s', (_, text, expected) => expect(blindText(text, names)).toBe(expected));

  it.each([
    ['手机', '联系13800138000。', '联系（已隐去）。'], ['分开写的手机', '电话 138-0013-8000', '电话 （已隐去）'], ['全角手机', '１３８００１３８０００', '（已隐去）'],
    ['代码', '代码52370214MJD000123X的组织', '代码（已隐去）的组织'], ['邮箱', '写信到 abc@example.org 。', '写信到 （已隐去） 。'], ['网址', '见 https://example.org/a ，', '见 （已隐去） ，'],
  ])('%s', (_, text, expected) => expect(blindText(text, names)).toBe(expected));

  it('别的不动：年份、金额、人数、普通的词', () => {
    const text = '2026年起每月2次，共6人，需要120000元；社会工作服务由专人负责，城阳区的快递员受益。';
    expect(blindText(text, names)).toBe(text);
  });

  it('任意插入空格、标点、零宽字符，任意换成全角，都找得到', () => {
    const noise = fc.array(fc.constantFrom('', ' ', '\u3000', '·', '-', '\u200b', '\n', '“'), { minLength: 40, maxLength: 40 });
    fc.assert(fc.property(fc.string(), noise, fc.string(), (before, between, after) => {
      const spelled = [...NAME].map((letter, index) => letter + between[index]!).join('');
      const shown = blindText(`${before}${spelled}${after}`, names).normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
      expect(shown).not.toContain('港湾社会工作服务中心');
    }));
  });
});
