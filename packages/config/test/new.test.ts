import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsOf, copyRepository, linkDependencies } from './scratch.ts';

const LIMIT = 240_000;
const written = ['packages/home-visits', 'packages/registry/src/annual-report', 'packages/registry/test/annual-report.test.ts', 'apps/gateway/migrations', 'apps/gateway/src/domains.ts', 'apps/legal-affairs/src/main.tsx'];

let copy: string;

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

function run(folder: string, command: string, ...args: string[]): Outcome {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV$|TEST$)/.test(name));
  const env = { ...Object.fromEntries(inherited), NO_COLOR: '1', PATH: `${path.join(copy, 'node_modules/.bin')}:${process.env['PATH']}` };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: path.join(copy, folder), env, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}

const generate = (words: string): Outcome => run('.', process.execPath, 'packages/config/new.mjs', ...words.split(' '));
const textOf = (file: string): string => readFileSync(path.join(copy, file), 'utf8');
const done = { code: 0, output: expect.any(String) as string };

function must({ code, output }: Outcome): void {
  if (code !== 0) throw new Error(output);
}

beforeAll(() => {
  copy = copyRepository();
  must(generate('domain home-visits 上门服务 --clause 4.2 --requires registry'));
  must(generate('noun home-visits visit 走访'));
  must(generate('noun home-visits pledge 承诺 --flow'));
  must(generate('noun registry annual-report 年度报告'));
  must(generate('feature home-visits visits 走访 --app legal-affairs'));
  linkDependencies(copy);
  must(run('apps/gateway', 'tsx', 'src/generate.ts'));
}, LIMIT);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('写出来的东西', () => {
  it('进了总图：类型、查询、更正、流程与权限表', () => {
    const schema = textOf('packages/schema/src/schema.graphql');
    for (const line of ['type Visit {', 'union VisitResult = ', '  annualReports(', '  advancePledge(', 'enum PledgeState {']) expect(schema).toContain(`\n${line}`);
    expect(textOf('docs/permissions.md')).toContain('| `home_visits.read` | 查阅上门服务 |');
    expect(existsSync(path.join(copy, 'docs/flows/home_visits-Pledge.mmd'))).toBe(true);
  });

  it('自带的测试在真的数据库上通过', () => {
    expect(run('.', 'vitest', 'run', 'packages/home-visits', 'packages/registry/test/annual-report.test.ts')).toEqual(done);
    expect(JSON.parse(textOf('node_modules/.cache/tests/vitest.json'))).toMatchObject({ numTotalTestSuites: 6, numPassedTests: 8, numFailedTests: 0 });
  }, LIMIT);

  it('类型都对，页面的查询也对', () => {
    const include = [...written.filter((name) => !name.startsWith('packages/home-visits')), 'packages/home-visits/src', 'packages/home-visits/test', 'packages/ui/src/styles.d.ts', 'packages/ui/src/manual/manual-file.d.ts'];
    writeFileSync(path.join(copy, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include }));
    expect(run('.', 'tsc', '--noEmit', '-p', 'tsconfig.new.json')).toEqual({ code: 0, output: '' });
  }, LIMIT);

  it('合乎静态检查与尺寸', () => {
    expect(run('.', 'oxlint', '--quiet', ...written)).toEqual(done);
    const { output } = run('.', process.execPath, 'packages/config/sizes.mjs');
    expect(output.split('\n').filter((line) => written.some((name) => line.startsWith(name)))).toEqual([]);
  }, LIMIT);
});

describe('不合适的，说明原因，什么也不写', () => {
  it.each([
    ['domain', '用法'],
    ['domain services 购买服务 --app portal', '没有 --app'],
    ['domain home-visits 上门服务', '已经有了'],
    ['domain services services', '中文名'],
    ['domain services 购买服务 --requires nothing', '没有 packages/nothing'],
    ['noun registry 走访 走访', '请用英文单词'],
    ['noun registry visit 上门走访', 'Visit'],
    ['noun registry organization 组织', '已经有了'],
    ['noun registry filter 筛选', '已经有了'],
    ['noun registry political-leaning 倾向', 'politic'],
    ['noun registry class 班', '换一个'],
    ['noun registry visit-manager 走访', '说明不了'],
    ['noun registry news 新闻 --plural news', '--plural'],
    ['noun registry journey 行程 --write registry.nothing', "'registry.nothing'"],
    ['noun nowhere journey 行程', '已有的领域'],
    ['feature registry journeys 行程 --app legal-affairs', '列表'],
    ['feature home-visits pledges 承诺', '--app'],
    ['feature home-visits visits 走访 --app legal-affairs', '/visits'],
    ['feature home-visits pledges 承诺 --app nowhere', '没有 apps/nowhere'],
  ])('%s', (words, reason) => {
    const before = contentsOf(copy);
    const { code, output } = generate(words);
    expect(code).toBe(1);
    expect(output).toContain(reason);
    expect(contentsOf(copy) === before).toBe(true);
  });
});
