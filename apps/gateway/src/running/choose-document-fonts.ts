import path from 'node:path';
import { checkFonts, ownFonts, packagedFonts, setDocumentFonts } from '@gongqiao/documents';
import { projectFolder, type Settings } from '../settings/settings.ts';
import { StartFault } from './fault.ts';

/** Sets official documents in the office's own fonts, or in those that the package brings. Refuses to start when a font that was named is not there. */
export async function chooseDocumentFonts({ documentFonts }: Pick<Settings, 'documentFonts'>): Promise<void> {
  const packaged = packagedFonts(path.join(projectFolder(import.meta.dirname), 'packages/documents/package.json'));
  if (!documentFonts) {
    setDocumentFonts(packaged);
    return;
  }
  const fonts = ownFonts(documentFonts.folder, documentFonts.faces, packaged);
  const missing = await checkFonts(fonts);
  if (missing.length > 0) {
    const named = missing.map((face) => `${face}（${documentFonts.faces[face]}）`).join('、');
    throw new StartFault(`DOCUMENT_FONTS 指定的文件夹 ${documentFonts.folder} 里没有找到 ${named}。请把字体文件（ttf、otf 或 ttc）放进去，并在 DOCUMENT_FACES 里写字体内部的英文名称；或者两项都去掉，用自带的思源字体。`);
  }
  setDocumentFonts(fonts);
}
