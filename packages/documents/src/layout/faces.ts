/** The faces that the standard names, by the names of the fonts that set them. */
export interface Faces {
  readonly 仿宋: string;
  readonly 小标宋: string;
  readonly 黑体: string;
  readonly 楷体: string;
}
export type Face = keyof Faces;

/** Where fonts lie, and which of them set what. A folder is searched with those below it. */
export interface DocumentFonts {
  readonly folders: readonly string[];
  readonly faces: Faces;
  /** What a docx names: it brings no fonts, so whoever opens it must have these. */
  readonly docxFaces: Faces;
}

/** What Windows and WPS have for them in offices. */
export const officeFaces: Faces = { 仿宋: '仿宋_GB2312', 小标宋: '方正小标宋简体', 黑体: '黑体', 楷体: '楷体_GB2312' };

/** None of the four is free to hand on: 思源宋体 and 思源黑体 stand in for them. */
export const substituteFaces: Faces = { 仿宋: 'Noto Serif SC', 小标宋: 'Noto Serif SC', 黑体: 'Noto Sans SC', 楷体: 'Noto Serif SC' };
