import { afterEach, describe, expect, it } from 'vitest';
import { offerChannels } from './channel.ts';
import { planFor, type Reach } from './plan.ts';
import { afterQuiet, ATTEMPTS, digestAfter, isQuiet, NIGHT, waitAfter } from './schedule.ts';

const at = (local: string): Date => new Date(`${local}+08:00`);
const nobody: Reach = { staff: false, phone: false, mail: false, mailKinds: null, smsKinds: null, wecomKinds: null, daily: false, quietFrom: null, quietTo: null };

afterEach(() => offerChannels([]));

describe('不打扰的时间', () => {
  it.each([['2026-03-02T21:59', false], ['2026-03-02T22:00', true], ['2026-03-03T07:59', true], ['2026-03-03T08:00', false]])('%s 在夜里：%s', (local, quiet) => {
    expect(isQuiet(NIGHT, at(local))).toBe(quiet);
  });

  it('留到结束的那个钟点，不论在午夜前后；不在其中的马上送', () => {
    expect(afterQuiet(NIGHT, at('2026-03-02T23:30'))).toEqual(at('2026-03-03T08:00'));
    expect(afterQuiet(NIGHT, at('2026-03-03T00:30'))).toEqual(at('2026-03-03T08:00'));
    expect(afterQuiet(NIGHT, at('2026-03-03T12:00'))).toEqual(at('2026-03-03T12:00'));
    expect(afterQuiet({ from: 12, to: 14 }, at('2026-03-03T12:30'))).toEqual(at('2026-03-03T14:00'));
    expect(isQuiet({ from: 5, to: 5 }, at('2026-03-03T05:30'))).toBe(false);
  });

  it('每天一封在早上八点；八点整以后的是下一天的；八点还不打扰的，等到结束', () => {
    expect(digestAfter(NIGHT, at('2026-03-02T07:59'))).toEqual(at('2026-03-02T08:00'));
    expect(digestAfter(NIGHT, at('2026-03-02T08:00'))).toEqual(at('2026-03-03T08:00'));
    expect(digestAfter({ from: 22, to: 9 }, at('2026-03-02T10:00'))).toEqual(at('2026-03-03T09:00'));
  });

  it('隔得越来越久，最久八小时，一共一天多', () => {
    const waits = Array.from({ length: ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1) / 60_000);
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 480, 480]);
  });
});

describe('一条消息经什么送', () => {
  const now = at('2026-03-02T10:00');
  const channels = (kind: Parameters<typeof planFor>[0], reach: Partial<Reach>) => planFor(kind, { ...nobody, ...reach }, now).map(({ channel }) => channel);

  it('没有接通的不送；没有号码、没有邮箱的不送；工作人员不经短信，别人不经企业微信', () => {
    expect(channels('DECISION', { phone: true, mail: true })).toEqual([]);
    offerChannels(['MAIL', 'SMS', 'WECOM']);
    expect(channels('DECISION', {})).toEqual([]);
    expect(channels('DECISION', { phone: true, mail: true })).toEqual(['MAIL', 'SMS']);
    expect(channels('DECISION', { staff: true, phone: true, wecomKinds: ['DECISION'] })).toEqual(['WECOM']);
    expect(channels('DECISION', { phone: true, wecomKinds: ['DECISION'] })).toEqual(['SMS']);
  });

  it('没有选过的按通常的；选过的按选的，全不选就是全不送', () => {
    offerChannels(['MAIL', 'SMS']);
    expect(channels('INFORMATION', { phone: true, mail: true })).toEqual([]);
    expect(channels('INFORMATION', { phone: true, mail: true, smsKinds: ['INFORMATION'] })).toEqual(['SMS']);
    expect(channels('DECISION', { phone: true, mail: true, mailKinds: [], smsKinds: [] })).toEqual([]);
  });

  it('每天一封的只是邮件', () => {
    offerChannels(['MAIL', 'SMS']);
    expect(planFor('DECISION', { ...nobody, phone: true, mail: true, daily: true }, now)).toEqual([
      { channel: 'MAIL', nextAt: at('2026-03-03T08:00'), digestOn: '2026-03-03' }, { channel: 'SMS', nextAt: now, digestOn: null },
    ]);
  });
});
