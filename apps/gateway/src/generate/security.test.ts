import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Finding, readAsvs, readDengbao, securityFolder } from './security.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const [asvs, dengbao] = [readAsvs(root), readDengbao(root)];
// In what is written by hand, a test is named in backticks as it is in the data.
const named = [...readFileSync(path.join(root, securityFolder, 'threats.md'), 'utf8').matchAll(/`((?:apps|packages)\/[^`:]+\.(?:test|spec)\.tsx?: [^`]+)`/g)].map(([, test]) => test!);

function isThere(test: string): boolean {
  const [file = '', ...title] = test.split(': ');
  if (!/\.(test|spec)\.tsx?$/.test(file) || !existsSync(path.join(root, file))) return false;
  const source = readFileSync(path.join(root, file), 'utf8');
  return title.join(': ').split(' › ').every((part) => ["'", '`'].some((quote) => source.includes(`${quote}${part}${quote}`)));
}

describe('安全要求的清单', () => {
  it('认得出没有的文件和改了名的测试', () => {
    const own = 'apps/gateway/src/generate/security.test.ts';
    expect([`${own}: 认得出没有的文件和改了名的测试`, `${own}: 安全要求的清单 › 认得出没有的文件和改了名的测试`, `${own}: 没有这个${'测试'}`, 'apps/gateway/none.test.ts: x'].map(isThere)).toEqual([true, true, false, false]);
  });

  it.each<[string, readonly Finding[]]>([['ASVS', asvs], ['等级保护', dengbao]])('%s：符合的写明由哪个测试看得出，其余写明为什么', (_, items) => {
    expect(items.filter(({ status }) => !['met', 'not applicable', 'deployment', 'open'].includes(status))).toEqual([]);
    expect(items.filter(({ status, tests, note }) => (status === 'met' ? !tests?.length : !note))).toEqual([]);
  });

  it.each<[string, readonly string[]]>([['ASVS', asvs.flatMap(({ tests = [] }) => tests)], ['等级保护', dengbao.flatMap(({ tests = [] }) => tests)], ['威胁', named]])('%s：写到的测试都在', (_, tests) => {
    expect(tests.length).toBeGreaterThan(20);
    expect(tests.filter((test) => !isThere(test))).toEqual([]);
  });

  it('ASVS 5.0.0 的第一、二级，除 WebRTC 外 246 项，每项一次，依次排列', () => {
    const order = asvs.map(({ id }) => id.slice(1).split('.').reduce((sum, part) => sum * 100 + Number(part), 0));
    expect([asvs.length, asvs.filter(({ level }) => level === 1).length, new Set(order).size]).toEqual([246, 70, 246]);
    expect(asvs.filter(({ id }) => !/^V([1-9]|1[0-6])\.\d{1,2}\.\d{1,2}$/.test(id))).toEqual([]);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('安全计算环境 11 个控制点、34 项', () => {
    const points = [...new Set(dengbao.map(({ point }) => point))];
    expect(points.map((point) => [point, dengbao.filter((each) => each.point === point).map(({ item }) => item).join('')])).toEqual([
      ['身份鉴别', 'abcd'], ['访问控制', 'abcdefg'], ['安全审计', 'abcd'], ['入侵防范', 'abcdef'], ['恶意代码防范', 'a'], ['可信验证', 'a'],
      ['数据完整性', 'ab'], ['数据保密性', 'ab'], ['数据备份恢复', 'abc'], ['剩余信息保护', 'ab'], ['个人信息保护', 'ab'],
    ]);
  });
});
