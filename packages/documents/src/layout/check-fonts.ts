import type { DocumentFonts, Face } from './faces.ts';

/** Which of the faces are set in a font that is in none of the folders, by the standard's names. */
export async function checkFonts({ folders, faces }: DocumentFonts): Promise<Face[]> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...folders] }] });
  const isMissing = (font: string): boolean => compiler.compile({ mainFileContent: '#text(font: sys.inputs.font)[国]', inputs: { font } }).takeWarnings() !== null;
  return (Object.keys(faces) as Face[]).filter((face) => isMissing(faces[face]));
}
