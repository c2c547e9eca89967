// pnpm new domain|noun|feature: writes the files that extending needs. docs/extending.md says what to do with them.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { planDomain } from './new/domain.mjs';
import { planFeature } from './new/feature.mjs';
import { NewFault } from './new/fault.mjs';
import { planNoun } from './new/noun.mjs';
import { Plan } from './new/plan.mjs';

const usage = `用法：
  pnpm new domain <英文名> <中文名> [--clause 3.4] [--requires registry]
  pnpm new noun <领域> <英文名> <中文名> [--flow] [--plural 复数] [--read 权限] [--write 权限]
  pnpm new feature <领域> <列表的英文名> <中文名> --app <部门的前端>
例如：
  pnpm new domain services 购买服务 --clause 3.4
  pnpm new noun registry visit 走访
  pnpm new feature registry visits 走访 --app legal-affairs`;

const kinds = {
  domain: { plan: planDomain, parameters: 2, options: ['clause', 'requires'] },
  noun: { plan: planNoun, parameters: 3, options: ['flow', 'plural', 'read', 'write'] },
  feature: { plan: planFeature, parameters: 3, options: ['app'] },
};
const text = { type: 'string' };
const options = { clause: text, requires: text, flow: { type: 'boolean' }, plural: text, read: text, write: text, app: text };

function read(args) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const strange = /'(-[^' ]*)/.exec(error.message)?.[1];
    throw new NewFault(`看不懂${strange ? ` ${strange}` : '这些参数'}。\n${usage}`);
  }
}

function planFor(args, root) {
  const { values, positionals: [name, ...parameters] } = read(args);
  const kind = Object.hasOwn(kinds, name ?? '') ? kinds[name] : undefined;
  if (!kind || parameters.length !== kind.parameters) throw new NewFault(usage);
  const strange = Object.keys(values).find((option) => !kind.options.includes(option));
  if (strange) throw new NewFault(`new ${name} 没有 --${strange} 这一项。\n${usage}`);
  const plan = new Plan(root);
  return { plan, next: kind.plan(plan, parameters, values) };
}

const list = (title, lines) => (lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`);

try {
  const { plan, next } = planFor(process.argv.slice(2), resolve(import.meta.dirname, '../..'));
  plan.write();
  process.stdout.write(`${list('新写的文件：', plan.created)}${list('改过的文件：', plan.edited)}${list('接下来：', next)}`);
} catch (error) {
  if (!(error instanceof NewFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
