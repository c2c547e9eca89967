import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NewFault } from './fault.mjs';

// By its path: this package may not depend on the kernel, and the rule has to be the one that composing applies.
const { deniedWordIn } = await import(pathToFileURL(join(import.meta.dirname, '../../kernel/src/denied-names.ts')).href);

const words = (name) => name.split(/-|(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

// Words that TypeScript or JavaScript keeps for itself; the globals would be shadowed.
const reserved = new Set(
  'abstract any as async await boolean break case catch class const continue debugger declare default delete do else enum export extends false finally for from function if implements import in instanceof interface is let module namespace new null number of package private protected public return static string super switch symbol this throw true try type typeof undefined var void while with yield index test web testing operations'.split(' '),
);
const saysNothing = /^(manager|helper|base|impl|util|utils|common|misc|data|info|item|thing|object|entity|record)$/;

/** One English name in every spelling that the layers use; refuses one that no new thing should have. */
export function nameOf(given) {
  checkName(given);
  return spellingsOf(given);
}

export function spellingsOf(given) {
  const parts = words(given);
  const pascal = parts.map(capital).join('');
  return { kebab: parts.join('-'), snake: parts.join('_'), pascal, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1), constant: parts.join('_').toUpperCase() };
}

function checkName(given) {
  if (!/^[A-Za-z]+(-[A-Za-z]+)*$/.test(given)) throw new NewFault(`“${given}”不能作代码里的名称。请用英文单词，几个词之间加连字符，例如 visit、home-visit；中文名写在它后面。`);
  const word = deniedWordIn(given);
  if (word) throw new NewFault(`名称里不能有“${word}”：本系统不记载对任何人的政治评价或者对个人的评判。`);
  const parts = words(given);
  if (reserved.has(given.toLowerCase()) || Object.hasOwn(globalThis, parts.map(capital).join(''))) throw new NewFault(`“${given}”是语言或目录本身用的词，请换一个。`);
  if (saysNothing.test(parts.at(-1))) throw new NewFault(`“${given}”说明不了它是什么，请用业务上的名称。`);
}

export function checkTitle(title) {
  if (/\p{Script=Han}/u.test(title) && /^[\p{L}\d（）、·]{1,30}$/u.test(title)) return;
  throw new NewFault(`“${title}”不能作中文名。请用不超过 30 个字的中文，不带引号和空格。`);
}

/** `visit` -> `visits`, `policy` -> `policies`; `--plural` says it where this is wrong. */
export function pluralOf({ kebab }) {
  const plural = /[^aeiou]y$/.test(kebab) ? kebab.replace(/y$/, 'ies') : /(s|x|z|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;
  return spellingsOf(plural);
}
