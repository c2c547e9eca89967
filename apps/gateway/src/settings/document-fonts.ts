import type { Faces } from '@gongqiao/documents';

/** A folder of fonts of the office's own, and which of them set official documents. */
export interface DocumentFontSettings {
  readonly folder: string;
  readonly faces: Faces;
}

const names = ['仿宋', '小标宋', '黑体', '楷体'] as const;

/** Faces as they are set, such as `仿宋=FangSong_GB2312,小标宋=FZXiaoBiaoSong-B05S,黑体=SimHei,楷体=KaiTi_GB2312`; null unless each is named once. */
export function readFaces(text: string): Faces | null {
  const parts = text.split(',').map((part) => part.split('=').map((side) => side.trim()));
  const faces = Object.fromEntries(parts.map(([face = '', font = '']) => [face, font]));
  return parts.length === names.length && names.every((name) => faces[name]) ? (faces as unknown as Faces) : null;
}
