import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Options } from './options.ts';
import type { Way, Work } from './ways.ts';

export interface Report {
  readonly figures: Readonly<Record<Work, Readonly<Record<Way, number>>>>;
  readonly memory: Readonly<Record<Way, number>>;
  readonly firstAnswer: Readonly<Record<Way, number>>;
  readonly options: Options;
}

const labels: Readonly<Record<Work, string>> = { list: 'list of 50 with region and five contacts', one: 'one by id', search: 'search with count', write: 'one correction' };
const ways: Readonly<Record<Way, string>> = { ours: 'Gongqiao, JSON passed through', oursByResolvers: 'Gongqiao, by graphql-jit', byHand: 'by hand, prepared', postgraphile: 'PostGraphile 5' };

export function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Rates and their ratios, as Markdown. */
export function comparison({ figures, memory, firstAnswer, options }: Report): string {
  const ratio = (work: Work, way: Way, over: Way): string => (figures[work][way] / figures[work][over]).toFixed(2);
  const works = Object.keys(labels) as Work[];
  return [
    `${options.organizations.toLocaleString('en')} organizations with five contacts each; ${options.rounds} rounds of ${options.seconds} s, interleaved; medians.`, '',
    row(['requests a second', ...Object.values(ways)]), row(['---', '---:', '---:', '---:', '---:']),
    ...works.map((work) => row([labels[work], ...(Object.keys(ways) as Way[]).map((way) => figures[work][way].toFixed(0))])), '',
    row(['ratio', 'passed through ÷ PostGraphile', 'jit ÷ PostGraphile', 'passed through ÷ by hand', 'jit ÷ by hand']), row(['---', '---:', '---:', '---:', '---:']),
    ...works.map((work) => row([labels[work], ratio(work, 'ours', 'postgraphile'), ratio(work, 'oursByResolvers', 'postgraphile'), ratio(work, 'ours', 'byHand'), ratio(work, 'oursByResolvers', 'byHand')])), '',
    row(['', ...Object.values(ways)]), row(['---', '---:', '---:', '---:', '---:']),
    row(['first answer after start, s (a running database)', ...(Object.keys(ways) as Way[]).map((way) => (firstAnswer[way] / 1000).toFixed(1))]),
    row(['memory under load, MB', ...(Object.keys(ways) as Way[]).map((way) => Math.round(memory[way] / 1e6))]),
  ].join('\n');
}

function machine(): string {
  const cpu = os.cpus();
  return `${cpu.length} cores of ${cpu[0]!.model}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()}, Node ${process.versions.node}; the load comes from the same machine.`;
}

/** Puts the latest run into docs/performance.md, between the marks of its section. */
export function writeSection(mark: string, text: string): void {
  const file = path.resolve(import.meta.dirname, '../../../docs/performance.md');
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const whole = readFileSync(file, 'utf8');
  if (!whole.includes(begin) || !whole.includes(end)) throw new Error(`${file} has no place for ${mark}: ${begin} … ${end}`);
  writeFileSync(file, `${whole.slice(0, whole.indexOf(begin) + begin.length)}\n${machine()}\n${text}\n${whole.slice(whole.indexOf(end))}`);
}
