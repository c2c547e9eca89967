import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { OfficialBlock, OfficialText } from '../official/official-text.ts';
import type { DocumentFonts } from './faces.ts';
import { documentFonts } from './fonts.ts';
import { columnShares, dateShown, mastheadSize, signatureIndents } from './page.ts';
import { typstSource } from './typst-source.ts';

export interface RenderOptions {
  /** When it was issued: the date that the file states of itself. */
  readonly issuedAt: Date;
  /** Marked as a copy 副本 at the head of each page. */
  readonly copy?: boolean;
  /** The fonts of this installation unless told. */
  readonly fonts?: DocumentFonts;
}

const compilers = new WeakMap<DocumentFonts, NodeCompiler>();

// The compiler is 51 MB of native code: loaded when the first document is printed.
async function compilerFor(fonts: DocumentFonts): Promise<NodeCompiler> {
  const { NodeCompiler: compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const made = compilers.get(fonts) ?? compiler.create({ fontArgs: [{ fontPaths: [...fonts.folders] }] });
  compilers.set(fonts, made);
  return made;
}

// A reader that goes by headings must not miss a level: a step of several is one, however it looks.
function blocksShown(body: readonly OfficialBlock[]): object[] {
  let depth = 1;
  return body.map((block) => {
    if (block.kind === 'table') return { ...block, shares: columnShares([block.header, ...block.rows]) };
    return block.kind === 'heading' ? { ...block, depth: (depth = Math.min(block.level + 1, depth + 1)) } : block;
  });
}

function dataOf(text: OfficialText, { copy = false }: RenderOptions, { faces }: DocumentFonts): object {
  const date = dateShown(text.date);
  const list = (texts: readonly string[], end: string): string | null => (texts.length > 0 ? texts.join('、') + end : null);
  return {
    ...text, copy, date, title: text.title.split('\n'), faces, mastheadSize: mastheadSize(text.masthead), indents: signatureIndents(text.signature, date),
    addressees: list(text.addressees, '：'), copiesTo: list(text.copiesTo, ''), printedOn: text.printedOn && dateShown(text.printedOn),
    body: blocksShown(text.body),
  };
}

// PDF/UA takes no character that is in none of the fonts; a document with such a name in it is printed all the same, a box in the character's place.
function pdfOf(compiler: NodeCompiler, inputs: Record<string, string>, creationTimestamp: number): Buffer {
  const source = { mainFileContent: typstSource, inputs };
  try {
    return compiler.pdf(source, { pdfStandard: 'ua-1', creationTimestamp });
  } catch {
    return compiler.pdf(source, { creationTimestamp });
  }
}

/** A PDF of an official document in the layout of GB/T 9704-2012: tagged (PDF/UA-1 unless a character has no font), fonts embedded. The same text, options and fonts give the same bytes. */
export async function renderPdf(text: OfficialText, options: RenderOptions): Promise<Buffer> {
  const fonts = options.fonts ?? documentFonts();
  const compiler = await compilerFor(fonts);
  const inputs = { text: JSON.stringify(dataOf(text, options, fonts)) };
  const pdf = pdfOf(compiler, inputs, Math.floor(options.issuedAt.getTime() / 1_000));
  compiler.evictCache(4);
  return pdf;
}
