import { describe, expect, it } from 'vitest';
import { matches } from './matching.ts';

const page = { title: '更正申请', keywords: 'gengzhengshenqing gzsq' };

describe('按页面名查找', () => {
  it.each(['更正申请', '申请', '正', 'gengzheng', 'shenqing', 'gzsq', 'zsq', 'GZSQ', ' geng zheng ', "geng'zheng", 'ｇｚｓｑ'])('找得到：%s', (text) => {
    expect(matches(page, text)).toBe(true);
  });

  it.each(['', '  ', '（）', '申正', 'gzsqq', 'qinggzsq', 'qing gz'])('找不到：“%s”', (text) => {
    expect(matches(page, text)).toBe(false);
  });
});
