import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a requirement stands: `met` names the tests that show it, the others say why. */
export type Status = 'met' | 'not applicable' | 'deployment' | 'open';

export interface Finding {
  readonly about: string;
  readonly status: Status;
  /** `path: title`, or `path: title of the group › title`. */
  readonly tests?: readonly string[];
  readonly note?: string;
}

/** A requirement of OWASP ASVS 5.0.0, by its number. */
export interface AsvsItem extends Finding {
  readonly id: string;
  readonly level: 1 | 2;
}

/** An item of GB/T 22239-2019, 8.1.4 安全计算环境, by control point and letter. */
export interface DengbaoItem extends Finding {
  readonly point: string;
  readonly item: string;
}

/** Columns that may hold something about a person, and what becomes of it. */
export interface PersonalGroup {
  readonly what: string;
  readonly columns: readonly string[];
  readonly purpose: string;
  readonly basis: string;
  readonly kept: string;
  readonly seenBy: string;
  readonly corrected: string;
}

export interface PersonalData {
  /** Names of columns that must be listed or excluded. */
  readonly pattern: string;
  readonly personal: readonly PersonalGroup[];
  readonly excluded: readonly { readonly reason: string; readonly columns: readonly string[] }[];
}

export const securityFolder = 'docs/security';

const read = (root: string, name: string): unknown => JSON.parse(readFileSync(join(root, securityFolder, name), 'utf8'));
export const readAsvs = (root: string): AsvsItem[] => read(root, 'asvs.json') as AsvsItem[];
export const readDengbao = (root: string): DengbaoItem[] => read(root, 'dengbao.json') as DengbaoItem[];
export const readPersonalData = (root: string): PersonalData => read(root, 'personal-data.json') as PersonalData;

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function testShown(test: string): string {
  const [path = '', ...title] = test.split(': ');
  return `[${path.split('/').at(-1)!}](../../${path}) ${title.join(': ')}`;
}

const shown = ({ note, tests = [] }: Finding): string => [...(note ? [note] : []), ...tests.map(testShown)].join('<br>');

function tally(items: readonly Finding[], words: Readonly<Record<Status, string>>, comma: string): string {
  return (Object.keys(words) as Status[]).map((status) => `${words[status]} ${items.filter((item) => item.status === status).length}`).join(comma);
}

const english: Readonly<Record<Status, string>> = { met: 'met', open: '**open**', deployment: 'deployment', 'not applicable': 'not applicable' };
const chinese: Readonly<Record<Status, string>> = { met: '符合', open: '**未完成**', deployment: '部署方', 'not applicable': '不适用' };

const chapters: Readonly<Record<string, string>> = {
  V1: 'encoding', V2: 'validation and business logic', V3: 'web frontend', V4: 'API and web service', V5: 'files', V6: 'authentication', V7: 'sessions', V8: 'authorization', V9: 'self-contained tokens',
  V10: 'OAuth and OIDC', V11: 'cryptography', V12: 'communication', V13: 'configuration', V14: 'data protection', V15: 'coding and architecture', V16: 'logging and errors',
};

function asvsOf(items: readonly AsvsItem[]): string {
  const parts = Object.entries(chapters).map(([chapter, title]) => {
    const own = items.filter(({ id }) => id.startsWith(`${chapter}.`));
    return ['', `## ${chapter} ${title}: ${tally(own, english, ', ')}`, '', row('id', 'level', 'about', 'status', 'shown by, or why'), row('---', '---', '---', '---', '---'),
      ...own.map((item) => row(item.id, String(item.level), item.about, english[item.status], shown(item)))].join('\n');
  });
  return ['# OWASP ASVS 5.0.0, levels 1 and 2', '', 'Generated from `asvs.json`; change that. Each item has its number and words of our own: the standard says what it asks for. WebRTC (V17) is left out: there is none.', '',
    `${items.length} items: ${tally(items, english, ', ')}. *deployment* is the duty of who runs it.`, ...parts, ''].join('\n');
}

function dengbaoOf(items: readonly DengbaoItem[]): string {
  return ['# 等级保护第三级：安全计算环境', '', 'GB/T 22239-2019 第 8.1.4 条，11 个控制点、34 项。由 `dengbao.json` 生成，请改那里。各项只写标号和大意，以标准原文为准；这是自查，不是测评结论。', '',
    `${tally(items, chinese, '、')}。`, '', row('控制点', '项', '大意', '情况', '由什么看得出，或者为什么'), row('---', '---', '---', '---', '---'),
    ...items.map((item) => row(item.point, item.item, item.about, chinese[item.status], shown(item))), ''].join('\n');
}

function personalDataOf({ personal, excluded }: PersonalData): string {
  const columns = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(' ');
  return ['# 个人信息清单', '', '哪些列可能有人的信息，为什么有，留多久，谁看得到，怎样更正。由 `personal-data.json` 生成，请改那里；新增的列漏写了，测试不通过。没有身份证号、住址、手机号、健康和经济困难的信息；名称上不许有对人的政治评价。依据由本单位法务确认。', '',
    row('内容', '目的', '依据', '留多久', '谁看得到', '更正与删除', '列'), row('---', '---', '---', '---', '---', '---', '---'),
    ...personal.map((group) => row(group.what, group.purpose, group.basis, group.kept, group.seenBy, group.corrected, columns(group.columns))),
    '', '## 名字像、其实不是的', '', ...excluded.map(({ reason, columns: names }) => `- ${reason}：${columns(names)}`), ''].join('\n');
}

/** Path from the repository's root -> contents. */
export function securityFilesOf(root: string): ReadonlyMap<string, string> {
  return new Map([
    [`${securityFolder}/asvs.md`, asvsOf(readAsvs(root))],
    [`${securityFolder}/dengbao.md`, dengbaoOf(readDengbao(root))],
    [`${securityFolder}/personal-data.md`, personalDataOf(readPersonalData(root))],
  ]);
}
