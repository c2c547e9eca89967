import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lexer, type Token, type Tokens } from 'marked';
import type { Plugin } from 'vite';

export interface ManualHeading {
  /** Written behind the heading, as in `{#publish}`: screens link to it, whatever the heading comes to say. */
  readonly id: string;
  readonly level: number;
  readonly title: string;
}

/** What a `MANUAL.md` comes to: its headings, what it refers to, and a module of React elements, so that no browser reads Markdown. */
export interface CompiledManual {
  readonly title: string;
  readonly headings: readonly ManualHeading[];
  /** Pictures by their path beside the manual, `manual/call.png`. */
  readonly pictures: readonly string[];
  /** Sections of manuals that the text links to: `incubation#apply`. */
  readonly links: readonly string[];
  readonly code: string;
}

interface Reading {
  readonly folder: string;
  readonly headings: ManualHeading[];
  readonly pictures: string[];
  readonly links: string[];
  title: string | null;
}

type Draw<T extends Token> = (token: T, reading: Reading) => string;

const text = (value: string): string => JSON.stringify(value);
const element = (tag: string, properties: object | null, children: readonly string[]): string => `h(${[text(tag), properties ? JSON.stringify(properties) : 'null', ...children].join(',')})`;
const drawAll = (tokens: readonly Token[] | undefined, reading: Reading): string[] => (tokens ?? []).map((token) => draw(token, reading)).filter(Boolean);
const within = (tag: string) => ({ tokens }: { readonly tokens?: readonly Token[] }, reading: Reading): string => element(tag, null, drawAll(tokens, reading));

// Width and height of a PNG, so that the page does not move when it comes.
function sizeOfPicture(file: string): string {
  const head = readFileSync(file).subarray(0, 24);
  return `width:${head.readUInt32BE(16)},height:${head.readUInt32BE(20)}`;
}

function drawHeading({ depth, text: written }: Tokens.Heading, reading: Reading): string {
  const [, title = written, id] = /^(.*?)\s*\{#([a-z][a-z\d-]*)\}$/.exec(written) ?? [];
  if (depth === 1) {
    if (reading.title !== null) throw new Error(`a second title: ${title}`);
    reading.title = title;
    return '';
  }
  if (!id) throw new Error(`the heading “${title}” has no {#id}: screens could not link to it`);
  if (reading.headings.some((heading) => heading.id === id)) throw new Error(`two headings have the id ${id}`);
  if (depth > 3 || (depth === 3 && reading.headings.length === 0)) throw new Error(`the heading “${title}” skips a level`);
  reading.headings.push({ id, level: depth, title });
  return element(`h${depth}`, { id, tabIndex: -1 }, [text(title)]);
}

function drawPicture({ href, text: alt }: Tokens.Image, { folder, pictures }: Reading): string {
  if (alt.trim() === '') throw new Error(`the picture ${href} has no text for those who do not see it`);
  if (!/^manual\/[a-z\d-]+\.png$/.test(href)) throw new Error(`the picture ${href} does not lie in manual/`);
  pictures.push(href);
  const file = join(folder, href);
  if (!existsSync(file)) return element('p', null, [text(alt)]);
  const properties = `src:p${pictures.length - 1},alt:${text(alt)},${sizeOfPicture(file)},loading:'lazy'`;
  return `h('figure',{className:'manual-picture'},h('img',{${properties}}))`;
}

function drawParagraph({ tokens }: Tokens.Paragraph, reading: Reading): string {
  return tokens.length === 1 && tokens[0]!.type === 'image' ? drawPicture(tokens[0] as Tokens.Image, reading) : element('p', null, drawAll(tokens, reading));
}

function drawLink({ href, tokens }: Tokens.Link, reading: Reading): string {
  const [, name, section = ''] = /^(?:\.\.\/([a-z-]+)\/MANUAL(?:\.portal)?\.md)?(#[a-z\d-]+)?$/.exec(href) ?? [];
  const own = basename(reading.folder);
  if (name === undefined && section === '') return element('a', { href }, drawAll(tokens, reading));
  reading.links.push(`${name ?? own}${section}`);
  return `h(Link,{to:${text(`${name ?? own}${section}`)}},${drawAll(tokens, reading).join(',')})`;
}

function drawTable({ header, rows }: Tokens.Table, reading: Reading): string {
  const row = (cells: readonly Tokens.TableCell[], tag: string) => element('tr', null, cells.map(({ tokens }) => element(tag, tag === 'th' ? { scope: 'col' } : null, drawAll(tokens, reading))));
  const name = header.map((cell) => cell.text).filter(Boolean).join('、');
  // It may be wider than a phone: then it is scrolled, by the keyboard as well.
  return element('div', { className: 'manual-table', role: 'group', 'aria-label': name, tabIndex: 0 }, [
    element('table', null, [element('thead', null, [row(header, 'th')]), element('tbody', null, rows.map((cells) => row(cells, 'td')))]),
  ]);
}

const drawing: Readonly<Record<string, Draw<never>>> = {
  space: () => '',
  heading: drawHeading,
  paragraph: drawParagraph,
  list: ({ ordered, start, items }: Tokens.List, reading) => element(ordered ? 'ol' : 'ul', ordered && start !== 1 ? { start } : null, items.map((item) => draw(item, reading))),
  list_item: within('li'),
  table: drawTable,
  text: (token: Tokens.Text, reading) => (token.tokens ? drawAll(token.tokens, reading).join(',') : text(token.text)),
  escape: (token: Tokens.Escape) => text(token.text),
  strong: within('strong'),
  em: within('em'),
  codespan: (token: Tokens.Codespan) => element('code', null, [text(token.text)]),
  link: drawLink,
};

function draw(token: Token, reading: Reading): string {
  const drawn = drawing[token.type];
  if (!drawn) throw new Error(`${token.type} is not for manuals: ${token.raw.trim()}`);
  return drawn(token as never, reading);
}

/**
 * Compiles the text of a manual that lies in `folder`. Fails on a picture without a text, a heading without an id, and on what it does not know, HTML
 * included. A picture that is not made yet is its text: it is made of what was built (`pnpm manual:pictures`).
 */
export function compileManual(markdown: string, folder: string): CompiledManual {
  const reading: Reading = { folder, headings: [], pictures: [], links: [], title: null };
  const body = drawAll(lexer(markdown), reading);
  const { title, headings, pictures, links } = reading;
  if (title === null) throw new Error('the manual has no title');
  const code = [
    "import { createElement as h } from 'react';",
    ...pictures.flatMap((path, index) => (existsSync(join(folder, path)) ? [`import p${index} from ${text(`./${path}`)};`] : [])),
    `export const title = ${text(title)};`,
    `export const headings = ${JSON.stringify(headings)};`,
    `export function Text({ Link }) { return h('div', { className: 'manual-text' },\n${body.join(',\n')}); }`,
  ].join('\n');
  return { title, headings, pictures, links, code };
}

/** Makes `MANUAL.md` and `MANUAL.portal.md` modules of a frontend; their pictures are its assets. */
export function manuals(): Plugin {
  return {
    name: 'gongqiao-manuals',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]MANUAL(\.portal)?\.md$/ },
      handler(markdown, id) {
        return { code: compileManual(markdown, dirname(id)).code, map: null, moduleType: 'js' };
      },
    },
  };
}
