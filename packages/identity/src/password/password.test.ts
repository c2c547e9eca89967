import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, passwordFault, passwordMatches } from './password.ts';

describe('密码', () => {
  it('以 argon2id 保存，每次加盐不同', async () => {
    const [one, two] = await Promise.all([hashPassword('一个够长的密码 2018'), hashPassword('一个够长的密码 2018')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwordMatches(one, '一个够长的密码 2018')).toBe(true);
    expect(await passwordMatches(one, '一个够长的密码 2019')).toBe(false);
  });

  it('全角与半角输入的是同一个密码', async () => {
    expect(await passwordMatches(await hashPassword('ｇｏｎｇｑｉａｏ－２０１８'), 'gongqiao-2018')).toBe(true);
  });

  it('没有这个账号时也做同样的计算，而后拒绝', async () => {
    expect(await passwordMatches(null, 'nobody has this password')).toBe(false);
  });

  it('64 个字符以上照收，过长的不截断比较', async () => {
    const long = '长江的水往东流到海里去'.repeat(3) + '三月的海风吹过栈桥边的灯塔'.repeat(3);
    expect(passwordFault(long)).toBeNull();
    expect(await passwordMatches(await hashPassword('a'.repeat(256)), 'a'.repeat(300))).toBe(false);
  });

  it.each([['短', '至少'], ['12345678901', '至少'], ['x'.repeat(257), '最多'], ['password1234', '容易猜'], ['123456789012', '容易猜'], ['1qaz2wsx3edc', '容易猜'], ['passwordpassword', '容易猜'], ['密码密码密码密码密码密码', '容易猜'], ['总工会总工会总工会总工会', '容易猜']])('新密码 %s 不合要求', (password, word) => {
    expect(passwordFault(password)).toContain(word);
  });

  it('十二个字就够；账号的名字凑成的不行', () => {
    expect(passwordFault('十二个字符的密码够长了吧')).toBeNull();
    expect(passwordFault('harbourwork12', [])).toBeNull();
    expect(passwordFault('harbourwork12', ['harbourwork'])).toContain('容易猜');
  });

  it('参数变过的摘要认得出来', async () => {
    expect(isOutdated(await hash('x', { memoryCost: 19_456, timeCost: 2, parallelism: 1 }))).toBe(true);
    expect(isOutdated(await hashPassword('x'))).toBe(false);
  });
});
