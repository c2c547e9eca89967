import { expect, it } from 'vitest';
import { chooseDocumentFonts } from './choose-document-fonts.ts';
import { StartFault } from './fault.ts';

it('没有设就用自带的；指定的字体不在，不启动，说明缺哪个、怎么办', async () => {
  await expect(chooseDocumentFonts({ documentFonts: undefined })).resolves.toBeUndefined();
  const faces = { 仿宋: 'FangSong_GB2312', 小标宋: 'FZXiaoBiaoSong-B05S', 黑体: 'SimHei', 楷体: 'KaiTi_GB2312' };
  const refused = chooseDocumentFonts({ documentFonts: { folder: '/no/such/folder', faces } });
  await expect(refused).rejects.toThrow(StartFault);
  await expect(refused).rejects.toThrow(/\/no\/such\/folder 里没有找到 仿宋（FangSong_GB2312）、小标宋.*去掉/);
});
