// House rules of size and name that a linter does not know. Prints every breach and fails.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const FILE_LIMIT = 300;
const KERNEL_LIMIT = 1500;
const tables = /(^apps\/gateway\/migrations\/|^packages\/schema\/src\/(labels|graphql-env\.d)\.ts$|\.table\.ts$)/;
const forbiddenFile = /(^|\/)(utils|util|common|helpers?|misc)\.tsx?$|(Manager|Helper|Base|Impl)\.tsx?$/;
const forbiddenName = /^\s*(?:export\s+)?(?:default\s+)?(?:abstract\s+)?(?:async\s+)?(?:class|interface|type|enum|function|const)\s+(\w*(?:Manager|Helper|Base|Impl))\b/gm;

// Without git: a machine that only builds and tests may have none.
const isOurs = (file) => !/(^|\/)(node_modules|dist|\.turbo)(\/|$)/.test(file);
const listed = (...patterns) => globSync(patterns, { cwd: root, exclude: (file) => !isOurs(file) }).filter(isOurs).sort();

const files = listed('*.ts', '{apps,packages}/**/*.{ts,tsx}');
const textOf = (file) => readFileSync(join(root, file), 'utf8');
const linesOf = (file) => textOf(file).split('\n').length - 1;
const isTest = (file) => /\.(test|spec)\.tsx?$/.test(file);

function packageRoots() {
  return listed('{apps,packages}/*/package.json').flatMap((manifest) => Object.values(JSON.parse(textOf(manifest)).exports ?? {}).map((target) => relative(root, resolve(root, dirname(manifest), target))));
}

function indexProblems(file, roots) {
  const statements = textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').split(';').map((statement) => statement.trim()).filter(Boolean);
  return [
    ...(roots.includes(file) ? [] : [`${file}: an index.ts stands only where package.json exports it`]),
    ...(statements.every((statement) => /^(export\s+(type\s+)?[{*][\s\S]*\sfrom\s|import\s+')/.test(statement)) ? [] : [`${file}: an index.ts only re-exports`]),
  ];
}

const roots = packageRoots();
const kernelLines = files.filter((file) => file.startsWith('packages/kernel/src/') && !isTest(file)).reduce((sum, file) => sum + linesOf(file), 0);
const problems = files.flatMap((file) => [
  ...(!tables.test(file) && linesOf(file) > FILE_LIMIT ? [`${file}: ${linesOf(file)} lines, more than ${FILE_LIMIT}: split it by noun`] : []),
  ...(forbiddenFile.test(file) ? [`${file}: such a name says nothing: name the file after its noun`] : []),
  ...[...textOf(file).matchAll(forbiddenName)].map(([, name]) => `${file}: ${name}: name it after what it does`),
  ...(/(^|\/)index\.ts$/.test(file) && !tables.test(file) ? indexProblems(file, roots) : []),
]);
if (kernelLines >= KERNEL_LIMIT) problems.push(`packages/kernel: ${kernelLines} lines, ${KERNEL_LIMIT} are too many: move what is not for every domain`);

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
