import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NewFault } from './fault.mjs';

const templates = join(import.meta.dirname, '../templates');

/** What would be written; nothing is before all of it is known to fit. Paths count from the repository's root. */
export class Plan {
  #root;
  #contents = new Map();
  created = [];
  edited = [];

  constructor(root) {
    this.#root = root;
  }

  has(path) {
    return this.#contents.has(path) || existsSync(join(this.#root, path));
  }

  textOf(path) {
    if (!this.has(path)) throw new NewFault(`没有 ${path}，不能在这里添加。`);
    return this.#contents.get(path) ?? readFileSync(join(this.#root, path), 'utf8');
  }

  find(pattern) {
    return globSync(pattern, { cwd: this.#root }).filter((path) => !path.includes('node_modules')).sort();
  }

  create(path, template, values) {
    if (this.has(path)) throw new NewFault(`${path} 已经有了。请换一个英文名，或者直接改它。`);
    this.#contents.set(path, fill(readFileSync(join(templates, template), 'utf8'), values));
    this.created.push(path);
  }

  edit(path, change) {
    const before = this.textOf(path);
    const after = change(before);
    if (after === before) return;
    this.#contents.set(path, after);
    if (![...this.created, ...this.edited].includes(path)) this.edited.push(path);
  }

  write() {
    for (const [path, contents] of this.#contents) {
      mkdirSync(join(this.#root, dirname(path)), { recursive: true });
      writeFileSync(join(this.#root, path), contents);
    }
  }
}

function fill(template, values) {
  return template.replaceAll(/\{\{([\w-]+)\}\}/g, (_, key) => {
    if (!Object.hasOwn(values, key)) throw new Error(`the template asks for ${key}, which nobody gave`);
    return values[key];
  });
}
