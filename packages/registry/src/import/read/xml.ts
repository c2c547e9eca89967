import { SaxesParser } from 'saxes';
import { LIMITS } from '../limits.ts';
import { ImportRefused } from '../refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part listens to; names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without prefix, such as the `id` of a relationship. */
export function attributeNamed(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.includes(':') && localName(key) === name)?.[1];
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function parserFor(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new ImportRefused('UNSAFE', '内容带有文档类型定义');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > LIMITS.xmlDepth) throw new ImportRefused('UNSAFE', '内容嵌套过深');
    handlers.open(localName(tag.name), tag.attributes as Attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close?.(localName(tag.name));
  });
  if (handlers.text) parser.on('text', handlers.text);
  if (handlers.text) parser.on('cdata', handlers.text);
  return parser;
}

function decoderFor(first: Buffer): TextDecoder {
  const encoding = first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/** Parses a part chunk by chunk, giving way after each; refuses DTDs, entities and what is not well-formed. */
export async function* parseXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = parserFor(handlers);
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of chunks) {
      decoder ??= decoderFor(chunk);
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder?.decode() ?? '').close();
    yield;
  } catch (error) {
    throw error instanceof ImportRefused ? error : new ImportRefused('DAMAGED', '内容不是完整的 XML');
  }
}

/** Parses a whole part, for the small ones. */
export async function readXml(chunks: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(chunks, handlers));
}
