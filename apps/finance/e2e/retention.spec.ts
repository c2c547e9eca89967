import { expect, expectAccessible, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';

test('办公室看到期附件和暂缓销毁；没有附件的，说明不用暂缓；手册就在旁边', async ({ page }) => {
  await signIn(page, 'general-office');
  const menu = page.getByRole('navigation', { name: '主要功能' });
  await menu.getByRole('link', { name: '到期附件' }).click();
  await expect(page.getByText('没有到期的附件')).toBeVisible();
  await lookAtBothWidths(page, 'expired-documents');
  await menu.getByRole('link', { name: '暂缓销毁' }).click();
  await expect(page.getByText('没有暂缓销毁的')).toBeVisible();
  await page.getByRole('link', { name: '使用手册' }).click();
  await expect(page.getByRole('heading', { name: '暂缓销毁' })).toBeInViewport();
  await menu.getByRole('link', { name: '扶持资金' }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await page.getByRole('region', { name: '附件保管' }).getByRole('button', { name: '暂缓销毁' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '暂缓' }).click();
  await expect(dialog.getByText('请写明理由。')).toBeVisible();
  await dialog.getByLabel(/^理由/).fill('专项审计要用。');
  await dialog.getByRole('button', { name: '暂缓' }).click();
  await expect(dialog.getByText(/没有找到这条记录的附件，不用暂缓/)).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'retention-refused');
});
