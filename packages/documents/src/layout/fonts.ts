import { createRequire } from 'node:module';
import path from 'node:path';
import { type DocumentFonts, type Faces, officeFaces, substituteFaces } from './faces.ts';

/** The fonts that come with this package; `from` is a file or URL from which it can find what it depends on. */
export function packagedFonts(from: string = import.meta.url): DocumentFonts {
  const require = createRequire(from);
  const serif = path.dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  const sans = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  return { folders: [path.join(serif, '400Regular'), path.join(serif, '700Bold'), path.join(sans, '500Medium')], faces: substituteFaces, docxFaces: officeFaces };
}

/** Fonts of an office's own, in a folder: for PDF and docx alike. What is not in them, such as rare characters of names, `others` set. */
export const ownFonts = (folder: string, faces: Faces, others?: DocumentFonts): DocumentFonts => ({ folders: [folder, ...(others?.folders ?? [])], faces, docxFaces: faces });

let chosen: DocumentFonts | undefined;

/** Sets official documents in these fonts from now on. */
export function setDocumentFonts(fonts: DocumentFonts): void {
  chosen = fonts;
}

export const documentFonts = (): DocumentFonts => (chosen ??= packagedFonts());
