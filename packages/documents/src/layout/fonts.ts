import { createRequire } from 'node:module';
import path from 'node:path';
import { type DocumentFonts, type Faces, officeFaces, substituteFaces } from './faces.ts';

/** The fonts that come with this package; `from` is a file or URL from which it can find what it depends on. */
export function packagedFonts(from: string = import.meta.url): DocumentFonts {
  const { resolve } = createRequire(from);
  const folder = (font: string, ...weights: readonly string[]): string[] => weights.map((weight) => path.join(path.dirname(resolve(`@expo-google-fonts/${font}/package.json`)), weight));
  return { folders: [...folder('noto-serif-sc', '400Regular', '700Bold'), ...folder('noto-sans-sc', '500Medium')], faces: substituteFaces, docxFaces: officeFaces };
}

/** Fonts of an office's own, in a folder: for PDF and docx alike. */
export const ownFonts = (folder: string, faces: Faces): DocumentFonts => ({ folders: [folder], faces, docxFaces: faces });

let chosen: DocumentFonts | undefined;

/** Sets official documents in these fonts from now on. */
export function useDocumentFonts(fonts: DocumentFonts): void {
  chosen = fonts;
}

export const documentFonts = (): DocumentFonts => (chosen ??= packagedFonts());
