import { describe, expect, it } from 'vitest';
import type { Preference } from '../messages.documents.ts';
import { channelWords, inputOf, isChosen, quietWords, toggled } from './choices.ts';

const preference: Preference = { channels: ['MAIL'], mailOffered: true, mailAddress: 'w***g@example.org', mailKinds: ['DECISION'], smsKinds: [], wecomKinds: [], digest: 'NONE', quietFrom: 22, quietTo: 8 };

describe('通知设置', () => {
  it('点一下选上，再点一下去掉，别的不变', () => {
    const more = toggled(preference, 'MAIL', 'TURN');
    expect([isChosen(more, 'MAIL', 'TURN'), isChosen(more, 'SMS', 'TURN')]).toEqual([true, false]);
    expect(toggled(more, 'MAIL', 'TURN')).toEqual(preference);
    expect(Object.keys(inputOf(more))).toEqual(['mailKinds', 'smsKinds', 'wecomKinds', 'digest', 'quietFrom', 'quietTo']);
  });

  it('不打扰的时间照实说', () => {
    expect(quietWords(preference)).toContain('22 点到第二天 8 点');
    expect(quietWords({ quietFrom: 12, quietTo: 14 })).toContain('12 点到 14 点');
    expect(quietWords({ quietFrom: 3, quietTo: 3 })).toBe('没有不打扰的时间。');
  });

  it('没有接通的照实说', () => {
    expect(channelWords(preference)).toContain('不能关');
    expect(channelWords({ ...preference, channels: [], mailAddress: null })).toContain('先确认一个邮箱');
    expect(channelWords({ ...preference, channels: [], mailAddress: null, mailOffered: false })).toContain('还没有接通');
  });
});
