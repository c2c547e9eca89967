import { readDomain } from './domain.mjs';
import { addDependencies, addElement, addExport, joinImport } from './edits.mjs';
import { NewFault } from './fault.mjs';
import { checkTitle, nameOf, spellingsOf } from './names.mjs';

const columnsShown = 4;

function findList(plan, domain, name) {
  for (const path of plan.find(`${domain.folder}/src/*/*.resolver.ts`)) {
    const list = new RegExp(`@ReadMany\\(\\(\\) => (\\w+), '[^']*', '([^']+)'\\) ${name.camel}!`).exec(plan.textOf(path));
    if (list) return { noun: list[1], permission: list[2], entity: path.replace('.resolver.ts', '.entity.ts') };
  }
  throw new NewFault(`${domain.folder} 里没有名为 ${name.camel} 的列表（@ReadMany … ${name.camel}!）。页面与它列出的名词复数同名，例如名词 visit 的页面叫 visits。`);
}

/** The columns that a list can show as they are: texts that every reader of the noun may see. */
function columnsOf(plan, { noun, entity }, name) {
  const source = plan.textOf(entity);
  if (!new RegExp(`class ${noun} extends Row\\b`).test(source)) throw new NewFault(`${entity} 的 ${noun} 不是 Row 的子类，请照 docs/extending.md 手工写它的页面。`);
  const texts = [...source.matchAll(/^ {2}@Text\('([^']+)'(?:, \{([^}]*)\})?\) (\w+)!/gm)].map(([, title, options = '', property]) => ({ title, property, options }));
  const shown = texts.filter(({ options }) => !/hidden|permission/.test(options)).slice(0, columnsShown);
  if (!shown.some(({ options }) => options.includes('order: true'))) throw new NewFault(`${entity} 没有可以排序的文字列。请先给说明它是哪一个的那一列加上 order: true，并在迁移中建索引。`);
  return shown.map((column, index) => columnLine(column, index, name));
}

function columnLine({ title, property, options }, index) {
  const value = options.includes('nullable: true') ? `${property} ?? '—'` : property;
  const sort = options.includes('order: true') ? `, sort: '${spellingsOf(property).constant}'` : '';
  return { property, sort, line: `  { key: '${property}', title: '${title}'${sort}${index === 0 ? ', always: true' : ''}, render: ({ ${property} }) => ${value} },` };
}

function planMount(plan, app, domain, name) {
  const main = `apps/${app}/src/main.tsx`;
  if (!plan.has(main)) throw new NewFault(`没有 ${main}。部门的前端有：${plan.find('apps/*/src/main.tsx').map((path) => path.split('/')[1]).join('、')}。`);
  plan.edit(main, joinImport(name.camel, `${domain.package}/web`));
  plan.edit(main, addElement('features: [', name.camel, main));
  plan.edit(`apps/${app}/package.json`, addDependencies({ [domain.package]: 'workspace:*' }));
}

function planExport(plan, domain, name) {
  const index = `${domain.folder}/src/web/index.ts`;
  const line = `export { ${name.camel} } from './${name.kebab}/feature.ts';\n`;
  if (plan.has(index)) plan.edit(index, (source) => [...source.trimEnd().split('\n'), line.trimEnd()].sort().join('\n') + '\n');
  else plan.create(index, 'feature/index.ts.template', { line });
  const manifest = `${domain.folder}/package.json`;
  plan.edit(manifest, addExport('./web', './src/web/index.ts'));
  plan.edit(manifest, addDependencies({ '@gongqiao/schema': 'workspace:*', '@gongqiao/ui': 'workspace:*', react: 'catalog:' }));
  plan.edit(manifest, addDependencies({ '@types/react': 'catalog:' }, 'devDependencies'));
}

/** Plans a list of a noun as a feature, and its place in a department's app; returns what to do next. */
export function planFeature(plan, [domainName, given, title], { app }) {
  const domain = readDomain(plan, domainName);
  const name = nameOf(given);
  checkTitle(title);
  if (!app) throw new NewFault('请用 --app 指明放在哪个部门的前端，例如 --app legal-affairs。');
  const list = findList(plan, domain, name);
  const taken = plan.find('packages/*/src/web/**/feature.ts').find((path) => plan.textOf(path).includes(`path: '${name.kebab}'`));
  if (taken) throw new NewFault(`地址 /${name.kebab} 已经用在 ${taken}。`);
  const columns = columnsOf(plan, list, name);
  const values = {
    feature: name.camel, file: name.kebab, Nouns: name.pascal, noun: list.noun, title, permission: list.permission, key: columns[0].property,
    columns: columns.map(({ line }) => line).join('\n'), fields: columns.map(({ property }) => property).join(' '),
    sorts: columns.filter(({ sort }) => sort).map(({ sort }) => sort.slice(", sort: ".length)).join(', '),
  };
  const folder = `${domain.folder}/src/web/${name.kebab}`;
  plan.create(`${folder}/feature.ts`, 'feature/feature.ts.template', values);
  plan.create(`${folder}/${name.pascal}Page.tsx`, 'feature/Page.tsx.template', values);
  plan.create(`${folder}/${name.kebab}.documents.ts`, 'feature/documents.ts.template', values);
  planExport(plan, domain, name);
  planMount(plan, app, domain, name);
  return [
    `在 ${folder}/feature.ts 的 keywords 填上页面名的拼音和首字母，例如 daoru dr；快速查找（Ctrl+K）按它们找页面`,
    'npx --yes pnpm@12 install                     新加了依赖时',
    'npx --yes pnpm@12 generate                    让页面的查询按新的图检查',
    `npx --yes pnpm@12 build，再打开 /${app}/${name.kebab}`,
  ];
}
