import { describe, expect, it } from 'vitest';
import type { Field } from './field.ts';
import { inputOf, sameInput, shownOf, valueOf } from './field-values.ts';

const options = [{ value: 'A', label: '甲' }, { value: 'B', label: '乙' }];
const fields = {
  text: { key: 'text', label: '名称', kind: 'text', required: true },
  number: { key: 'number', label: '人数', kind: 'number' },
  money: { key: 'money', label: '年收入', kind: 'money' },
  date: { key: 'date', label: '成立日期', kind: 'date' },
  flag: { key: 'flag', label: '是否建会', kind: 'flag' },
  choice: { key: 'choice', label: '类型', kind: 'choice', options },
  choices: { key: 'choices', label: '领域', kind: 'choices', options },
  words: { key: 'words', label: '活动', kind: 'words' },
} as const satisfies Record<string, Field>;

describe('值放进表单再读出来，还是那个值', () => {
  it.each<[keyof typeof fields, unknown]>([
    ['text', '某中心'], ['number', 0], ['number', 12], ['money', '123456'], ['money', '0'], ['date', '2015-06'], ['flag', true], ['flag', false], ['choice', 'B'], ['choices', ['B', 'A']], ['words', ['讲座', '调解']],
    ['number', null], ['money', null], ['date', null], ['flag', null], ['choice', null], ['choices', []], ['words', []],
  ])('%s %j', (kind, value) => {
    const field: Field = fields[kind];
    expect(valueOf(field, inputOf(field, value))).toEqual({ value });
  });
});

describe('写错了要说明怎么写', () => {
  it.each<[keyof typeof fields, string, RegExp]>([['text', '  ', /请填写名称/], ['number', '约30', /整数/], ['number', '-1', /整数/], ['number', '1.5', /整数/], ['money', '35万', /元/], ['date', '15年', /2015/]])('%s “%s”', (kind, typed, message) => {
    expect(valueOf(fields[kind], typed)).toEqual({ error: expect.stringMatching(message) });
  });

  it('全角数字和千分号照读', () => {
    expect(valueOf(fields.number, '１，２００')).toEqual({ value: 1200 });
  });
});

it('给人看的是标签', () => {
  expect(shownOf(fields.choices, ['A', 'B'])).toBe('甲、乙');
  expect(shownOf(fields.flag, 'no')).toBe('否');
  expect(shownOf(fields.choice, 'B')).toBe('乙');
  expect(shownOf(fields.money, '350000')).toBe('350,000 元');
});

it('服务器已经写成话的，也照样显示', () => {
  expect(shownOf(fields.money, '228918.50 元')).toBe('228,918.50 元');
  expect(shownOf(fields.flag, '是')).toBe('是');
  expect(shownOf(fields.choice, '乙')).toBe('乙');
});

it('没有改动的不算改动', () => {
  expect(sameInput(['A', 'B'], ['A', 'B'])).toBe(true);
  expect(sameInput(['A', 'B'], ['B', 'A'])).toBe(false);
  expect(sameInput('', '')).toBe(true);
});
