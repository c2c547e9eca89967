import { addDependencies, addElement, addImport } from './edits.mjs';
import { NewFault } from './fault.mjs';
import { checkTitle, nameOf, spellingsOf } from './names.mjs';

/** A domain as its folder tells it: its name in tables and permissions, its constants, and which domains it requires. */
export function readDomain(plan, given) {
  const { kebab } = spellingsOf(given);
  const folder = `packages/${kebab}`;
  const path = `${folder}/src/domain.ts`;
  if (!plan.has(path)) throw new NewFault(`没有 ${path}。已有的领域：${domainFolders(plan).join('、')}。新领域先用 pnpm new domain。`);
  const source = plan.textOf(path);
  const constant = /export const (\w+)Domain = defineDomain\(/.exec(source)?.[1];
  const name = /\bname: '(\w+)'/.exec(source)?.[1];
  if (!constant || !name) throw new NewFault(`看不懂 ${path}：应为 export const …Domain = defineDomain({ name: '…', … })。`);
  const requires = [...(/requires: \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(([, required]) => required);
  return { folder, path, package: `@gongqiao/${kebab}`, constant, name, requires };
}

const domainFolders = (plan) => plan.find('packages/*/src/domain.ts').filter((path) => plan.textOf(path).includes('Domain = defineDomain(')).map((path) => path.split('/')[1]);

/** The domains that a world needs for this one, each after those that it requires, itself last. */
export function withRequired(plan, domain) {
  const all = domain.requires.flatMap((name) => withRequired(plan, readDomain(plan, name.replaceAll('_', '-'))));
  return [...new Map([...all, domain].map((one) => [one.name, one])).values()];
}

function checkDomain(plan, name, title, { clause, requires }) {
  checkTitle(title);
  if (plan.has(`packages/${name.kebab}`) || plan.has(`apps/${name.kebab}`)) throw new NewFault(`${name.kebab} 已经有了。请换一个英文名。`);
  if (clause !== undefined && !/^\d+(\.\d+)*$/.test(clause)) throw new NewFault('--clause 是政策的条款号，例如 --clause 3.4。');
  for (const required of requires) readDomain(plan, required);
}

/** Plans a domain package and its place in the gateway; returns what to do next. */
export function planDomain(plan, [given, title], options) {
  const name = nameOf(given);
  const requires = (options.requires ?? '').split(',').filter(Boolean);
  checkDomain(plan, name, title, { ...options, requires });
  const folder = `packages/${name.kebab}`;
  const values = {
    folder: name.kebab, name: name.snake, domain: name.camel, Domain: name.pascal, title, clause: options.clause ? ` clause: '${options.clause}',` : '',
    policy: options.clause ? `, for clause ${options.clause} of the policy` : '',
    requires: requires.map((required) => `'${readDomain(plan, required).name}'`).join(', '),
  };
  for (const file of ['package.json', 'turbo.json', 'README.md']) plan.create(`${folder}/${file}`, `domain/${file}.template`, values);
  for (const file of ['domain', 'permissions', 'refusals', 'terms', 'index']) plan.create(`${folder}/src/${file}.ts`, `domain/${file}.ts.template`, values);
  plan.edit('apps/gateway/src/domains.ts', addImport(`${name.camel}Domain`, `@gongqiao/${name.kebab}`));
  plan.edit('apps/gateway/src/domains.ts', addElement('DomainModule[] = [', `${name.camel}Domain`, 'apps/gateway/src/domains.ts'));
  plan.edit('apps/gateway/package.json', addDependencies({ [`@gongqiao/${name.kebab}`]: 'workspace:*' }));
  return [
    `npx --yes pnpm@12 install                     让其他包找得到 @gongqiao/${name.kebab}`,
    `npx --yes pnpm@12 new noun ${name.kebab} <英文名> <中文名>    它的第一个名词`,
    `${folder}/src/permissions.ts               权限表，以及哪些角色持有它们`,
  ];
}
