import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Locator, Page } from '@playwright/test';

const table = (page: Page): Locator => page.getByRole('table', { name: '交叉统计' });
const row = (page: Page, name: string): Locator => table(page).getByRole('row', { name: new RegExp(`^${name} `) });
const listed = (page: Page): Locator => page.getByRole('navigation', { name: '翻页' });

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

/** Follows a number and finds as many rows; comes back to where it stood. */
async function opensItsRows(page: Page, link: Locator): Promise<void> {
  const count = /[\d,]+/.exec(await link.innerText())![0];
  await link.click();
  await expect(listed(page)).toContainText(`共 ${count} 条`);
  await page.goBack();
}

test('交叉统计：每格、每行、每列的数，都打开它所计的那些组织', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/picture');
  await expect(row(page, '城阳区')).toBeVisible();
  await expect(table(page).getByRole('columnheader', { name: '其他领域' })).toBeVisible();
  await lookedAt(page, 'picture-crossed');
  await opensItsRows(page, row(page, '城阳区').getByRole('link').first());
  await opensItsRows(page, row(page, '城阳区').getByRole('link').last());
  await opensItsRows(page, row(page, '组织数').getByRole('link').nth(3));
});

test('换两个维度：几项并有的也对得上，未填的也是', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/picture');
  await page.getByLabel('行', { exact: true }).selectOption({ label: '资金来源' });
  await page.getByLabel('列', { exact: true }).selectOption({ label: '工作方式' });
  await expect(page).toHaveURL(/rows=FUNDING_SOURCE&columns=METHOD/);
  // Until the answer is there the figures of before stand.
  await expect(table(page).getByRole('columnheader', { name: '热线电话' })).toBeVisible();
  await opensItsRows(page, row(page, '工会经费').getByRole('link').nth(2));
  await opensItsRows(page, row(page, '未填').getByRole('link').last());
  await opensItsRows(page, page.getByRole('link', { name: /个工作方式未填/ }));
  await page.getByLabel('列', { exact: true }).selectOption({ label: '资金来源' });
  await expect(page).toHaveURL(/rows=METHOD&columns=FUNDING_SOURCE/);
});

test('用名单的筛选看概况，再回到名单；同一项筛选两次也对得上', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/organizations?domain=SKILLS&missing=VOLUNTEERS&level=NONE');
  const total = /共 ([\d,]+) 条/.exec(await page.getByText(/共 [\d,]+ 条/).innerText())![1]!;
  await page.getByRole('link', { name: '看概况' }).click();
  await expect(page.getByText(`社会组织 ${total} 个`)).toBeVisible();
  await expect(page.getByRole('button', { name: '业务领域：技能' })).toBeVisible();
  await opensItsRows(page, page.getByRole('region', { name: '缺项', exact: true }).getByRole('link').first());
  const employment = page.getByRole('region', { name: '业务领域', exact: true }).getByRole('link', { name: /^就业/ });
  await employment.click();
  const further = page.getByRole('button', { name: '去掉条件：并且业务领域为就业' });
  await expect(further).toBeVisible();
  await lookedAt(page, 'list-further-filter');
  await further.click();
  await expect(listed(page)).toContainText(`共 ${total} 条`);
  await page.getByRole('link', { name: '看概况' }).click();
  await page.getByRole('link', { name: '看名单' }).click();
  await expect(listed(page)).toContainText(`共 ${total} 条`);
});

test('只用键盘：一次 Tab 进表，方向键逐格移动，回车打开', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/picture?rows=KIND&columns=REGISTRATION_STATUS');
  const first = row(page, '社会团体').getByRole('link').first();
  await expect(first).toBeVisible();
  await page.getByLabel('列', { exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, '社会服务机构').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const cell = row(page, '社会服务机构').getByRole('link').nth(1);
  await expect(cell).toBeFocused();
  const count = await cell.innerText();
  await page.keyboard.press('Enter');
  await expect(listed(page)).toContainText(`共 ${count} 条`);
});

test('导出概况；打印在 A4 纸上；手机上不横向滚动', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/picture?status=REGISTERED&rows=KIND&columns=METHOD');
  await expect(table(page)).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^社会组织概况-\d{8}-\d{4}\.xlsx$/);
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
  await page.setViewportSize({ width: 390, height: 844 });
  await lookedAt(page, 'picture-phone');
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('范围：登记状态为已登记')).toBeVisible();
  await expect(page.getByRole('link', { name: '导出' })).toBeHidden();
  await screenshot(page, 'picture-print');
});

test('不是全市的人看本单位的；没有导出权限的没有导出', async ({ page }) => {
  await signIn(page, 'chengyang');
  await page.goto('/district/picture?rows=SCALE&columns=HAS_UNION');
  await expect(page.getByRole('heading', { level: 1, name: '本单位概况' })).toBeVisible();
  await opensItsRows(page, table(page).getByRole('link').last());
});
