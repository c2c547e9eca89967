import { withRequired, readDomain } from './domain.mjs';
import { addDependencies, addElement, addImport } from './edits.mjs';
import { NewFault } from './fault.mjs';
import { checkTitle, nameOf, pluralOf } from './names.mjs';

const escaped = (text) => text.replace(/[.$]/g, '\\$&');

function checkUnknown(plan, noun, nouns) {
  const schema = plan.textOf('packages/schema/src/schema.graphql');
  const kernel = plan.textOf('packages/kernel/src/index.ts');
  const operations = [noun.camel, nouns.camel, `create${noun.pascal}`, `correct${noun.pascal}`, `advance${noun.pascal}`];
  const taken = [
    [new RegExp(`^(type|enum|input|union|scalar) ${noun.pascal}(Connection|Edge|Filter|Input|Result|State|Action)?\\b`, 'm').test(schema), noun.pascal],
    [new RegExp(`\\b${noun.pascal}\\b`).test(kernel), noun.pascal],
    ...operations.map((field) => [new RegExp(`^  ${field}[(:]`, 'm').test(/^type Query \{[\s\S]*?^\}|$/m.exec(schema)[0] + /^type Mutation \{[\s\S]*?^\}|$/m.exec(schema)[0]), field]),
    ...plan.find('packages/*/src/**/*.entity.ts').map((path) => [plan.textOf(path).includes(`@Noun('${noun.pascal}'`), `${path} 的 ${noun.pascal}`]),
  ].find(([is]) => is);
  if (taken) throw new NewFault(`${taken[1]} 已经有了：一个词在全图中只能有一个含义。请换一个英文名${noun.camel === nouns.camel ? '' : '，或者用 --plural 改它的复数'}。`);
  if (noun.camel === nouns.camel) throw new NewFault(`复数 ${nouns.camel} 与单数相同，列表和单条会重名。请用 --plural 另给一个复数。`);
}

/** The two permissions of a noun; both must be declared by its domain. */
function permissionsOf(plan, domain, { read = `${domain.name}.read`, write = `${domain.name}.correct` }) {
  const path = `${domain.folder}/src/permissions.ts`;
  const table = plan.textOf(path);
  for (const [option, permission] of [['read', read], ['write', write]]) {
    if (!new RegExp(`'${escaped(permission)}':`).test(table)) throw new NewFault(`${path} 里没有 '${permission}'。请先在权限表中写上它，或者用 --${option} 指明另一个。`);
  }
  return { read, write, permissionType: /export type (\w+Permission)\b/.exec(table)?.[1] ?? 'string' };
}

// After the last one, whatever the clock says: a list is in the order of its names.
function nextTime(plan) {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const last = plan.find('apps/gateway/migrations/[0-9]*.ts').map((path) => path.split('/').at(-1).slice(0, 14)).at(-1) ?? '0';
  return now > last ? now : String(BigInt(last) + 1n);
}

function planMigration(plan, domain, noun, values) {
  const constant = `${domain.constant}${noun.pascal}`;
  const name = `${nextTime(plan)}_${domain.name}_${noun.snake}`;
  const path = `apps/gateway/migrations/${name}.ts`;
  const list = 'apps/gateway/migrations/index.ts';
  plan.create(path, `noun/migration${values.flow}.ts.template`, { ...values, migration: constant, migrationName: name });
  plan.edit(list, addImport(constant, `./${name}.ts`));
  plan.edit(list, addElement('Migration[] = [', constant, list));
  return path;
}

function registerNoun(plan, domain, noun, values) {
  const { path, folder } = domain;
  plan.edit(path, addImport(noun.pascal, `./${noun.kebab}/${noun.kebab}.entity.ts`));
  plan.edit(path, addImport(`${noun.camel}Policy`, `./${noun.kebab}/${noun.kebab}.policy.ts`));
  plan.edit(path, addImport(`${noun.pascal}Resolver`, `./${noun.kebab}/${noun.kebab}.resolver.ts`));
  if (values.flow) {
    plan.edit(path, addImport(`${noun.camel}Flow`, `./${noun.kebab}/${noun.kebab}.flow.ts`));
    plan.edit(path, (source) => (source.includes('flows: [') ? source : source.replace(/^( *)resolvers: \[[^\]]*\],/m, '$&\n$1flows: [],')));
    plan.edit(path, addElement('flows: [', `${noun.camel}Flow`, path));
  }
  plan.edit(path, addElement('entities: [', noun.pascal, path));
  plan.edit(path, addElement('policies: [', `${noun.camel}Policy`, path));
  plan.edit(path, addElement('resolvers: [', `${noun.pascal}Resolver`, path));
  plan.edit(`${folder}/src/refusals.ts`, addRefusal(`${noun.constant}_NAME_MISSING`, `请填写${values.title}的名称。`, `${folder}/src/refusals.ts`));
  const required = withRequired(plan, domain).slice(0, -1);
  plan.edit(`${folder}/package.json`, addDependencies({ '@gongqiao/kernel': 'workspace:*', 'type-graphql': 'catalog:', ...Object.fromEntries(required.map((one) => [one.package, 'workspace:*'])) }));
  plan.edit(`${folder}/package.json`, addDependencies({ '@gongqiao/testing': 'workspace:*' }, 'devDependencies'));
}

function addRefusal(code, message, path) {
  return (source) => {
    const table = /export const (\w+) = \{(\n[\s\S]*?)?\} as const;/.exec(source);
    if (!table) throw new NewFault(`看不懂 ${path}：应为 export const …Refusals = { … } as const;`);
    const [all, name, lines = '\n'] = table;
    const extended = source.replace(all, `export const ${name} = {${lines}  ${code}: '${message}',\n} as const;`);
    if (/\bconst refuse\b/.test(extended)) return extended;
    return `import { refusalsFor } from '@gongqiao/kernel';\n\n${extended.trimEnd()}\n\nexport const refuse = refusalsFor(${name});\n`;
  };
}

function valuesFor(plan, domain, noun, nouns, title, options) {
  const domains = withRequired(plan, domain);
  return {
    Noun: noun.pascal, noun: noun.camel, file: noun.kebab, nouns: nouns.camel, NOUN: noun.constant, title, table: `${domain.name}_${noun.snake}`, domain: domain.constant,
    flow: options.flow ? '-flow' : '', domains: domains.map(({ constant }) => `${constant}Domain`).join(', '),
    imports: domains.slice(0, -1).map((one) => `import { ${one.constant}Domain } from '${one.package}';\n`).join(''), ...permissionsOf(plan, domain, options),
  };
}

/** Plans a noun: entity, policy, actions or flow, resolver, test, migration, and their places in domain and list; returns what to do next. */
export function planNoun(plan, [domainName, given, title], options) {
  const domain = readDomain(plan, domainName);
  const noun = nameOf(given);
  const nouns = options.plural ? nameOf(options.plural) : pluralOf(noun);
  checkTitle(title);
  checkUnknown(plan, noun, nouns);
  const values = valuesFor(plan, domain, noun, nouns, title, options);
  const folder = `${domain.folder}/src/${noun.kebab}`;
  plan.create(`${folder}/${noun.kebab}.entity.ts`, `noun/entity${values.flow}.ts.template`, values);
  plan.create(`${folder}/${noun.kebab}.${options.flow ? 'flow' : 'actions'}.ts`, options.flow ? 'noun/flow.ts.template' : 'noun/actions.ts.template', values);
  plan.create(`${folder}/${noun.kebab}.policy.ts`, 'noun/policy.ts.template', values);
  plan.create(`${folder}/${noun.kebab}.input.ts`, 'noun/input.ts.template', values);
  plan.create(`${folder}/${noun.kebab}.resolver.ts`, `noun/resolver${values.flow}.ts.template`, values);
  plan.create(`${domain.folder}/test/${noun.kebab}.test.ts`, `noun/test${values.flow}.ts.template`, values);
  registerNoun(plan, domain, noun, values);
  const migration = planMigration(plan, domain, noun, values);
  return [
    `${folder}/${noun.kebab}.entity.ts 与 ${migration}    写上它的字段，两处的列要一致`,
    `npx --yes pnpm@12 generate                                  重写 schema.graphql、标签、词汇表和权限表`,
    `npx --yes pnpm@12 exec vitest run ${domain.folder}/test/${noun.kebab}.test.ts`,
    `npx --yes pnpm@12 new feature ${domainName} ${nouns.kebab} ${title} --app <部门的前端>`,
  ];
}
