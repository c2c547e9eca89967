import { expect, it } from 'vitest';
import { rulesText } from './rules-text.ts';

it('规则写成句子，数字来自规则表', () => {
  expect(rulesText([
    { key: 'venues.bookingHorizon', amount: 30, unit: 'DAY' }, { key: 'venues.cancelBefore', amount: 1, unit: 'DAY' }, { key: 'venues.noShowLimit', amount: 3, unit: 'TIMES' }, { key: 'venues.noShowWindow', amount: 3, unit: 'MONTH' }, { key: 'venues.noShowPause', amount: 1, unit: 'MONTH' },
  ])).toEqual(['最早提前 30 日预约。', '来不了的，最迟在使用之日前 1 日自行取消；再晚请打电话。', '3 个月内预约后未到场满 3 次的，自最后一次起暂停预约 1 个月，对所有组织一样。登记有误的可以请场地更正。']);
  expect(rulesText([])).toEqual([]);
});
