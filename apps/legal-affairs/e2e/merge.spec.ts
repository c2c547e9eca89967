import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

test('两条记录并排核对、合并，两边的名称和链接都找得到，再分开', async ({ page }) => {
  test.slow();
  await signIn(page, 'legal-affairs');
  await page.getByRole('link', { name: '疑似重复' }).click();
  const rows = page.getByRole('table', { name: '疑似重复' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('/ 100');
  await lookedAt(page, 'duplicates');
  const links = rows.nth(1).getByRole('link');
  const [first, second] = [await links.nth(0).innerText(), await links.nth(1).innerText()];
  const oldAddress = (await links.nth(1).getAttribute('href'))!;

  await test.step('核对、合并', async () => {
    await rows.nth(1).getByRole('link', { name: '核对、合并' }).click();
    await expect(page.getByRole('table', { name: '并排核对' })).toBeVisible();
    await lookedAt(page, 'merge');
    await page.getByRole('radio', { name: '名称取乙' }).check();
    await page.getByRole('button', { name: /^合并，保留/ }).click();
    await expect(page.getByText('请写明理由。')).toBeVisible();
    await page.getByRole('textbox', { name: /合并的理由/ }).fill('同一家，重复报送');
    await page.getByRole('button', { name: /^合并，保留/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible();
    await expect(page.getByRole('region', { name: '由合并而来' })).toContainText('取自它的：名称');
    await lookedAt(page, 'merged');
  });

  await test.step('两边的名称、旧链接都找得到', async () => {
    await page.goto(oldAddress);
    await expect(page.getByText('您打开的记录已经并入这一个组织')).toBeVisible();
    await page.goto(`/legal-affairs/organizations?search=${encodeURIComponent(first)}`);
    await expect(page.getByRole('link', { name: second, exact: true })).toBeVisible();
  });

  await test.step('分开', async () => {
    await page.getByRole('link', { name: second, exact: true }).click();
    await page.getByRole('button', { name: '分开…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: /理由/ }).fill('看了证书，是两家');
    await page.getByRole('dialog').getByRole('button', { name: '分开', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
    await page.goto(oldAddress);
    await expect(page.getByRole('heading', { level: 1, name: second })).toBeVisible();
    await page.goto('/legal-affairs/duplicates');
    await expect(page.getByRole('row', { name: new RegExp(first) }).first()).toBeVisible();
  });

  await test.step('判定不是同一个', async () => {
    const before = await rows.count();
    await rows.nth(1).getByRole('button', { name: '不是同一个' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: /理由/ }).fill('证书不同');
    await page.getByRole('dialog').getByRole('button', { name: '不是同一个' }).click();
    await expect(rows).toHaveCount(before - 1);
    await page.getByRole('button', { name: '查找重复' }).click();
    await expect(page.getByText(/没有新的，共 \d+ 对待核对/)).toBeVisible();
  });
});
