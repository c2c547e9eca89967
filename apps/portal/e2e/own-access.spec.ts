import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, test } from '@gongqiao/config/e2e';

const name = '城阳区港湾社会工作服务中心';

test('社会组织在自己的页面上看得到谁看过、谁改过', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('navigation', { name: '我的组织' }).getByRole('link', { name: '谁看过、谁改过' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '谁看过、谁改过' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '建立' }).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'own-access');
  await page.getByRole('navigation', { name: '看过还是改过' }).getByRole('link', { name: '看过' }).click();
  await expect(page).toHaveURL(/kind=READ/);
  await expect(page.getByText('还没有工作人员看过。')).toBeVisible();
});
