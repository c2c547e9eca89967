import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

const bar = (page: Page) => page.getByRole('region', { name: '已选的组织' });

test('全选当前筛选的全部，预览，执行，逐个有结果，十分钟内撤销', async ({ page }) => {
  test.slow();
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/organizations?region=370285&kind=SOCIAL_ASSOCIATION');
  const total = Number(/共 (\d+) 条/.exec(await page.getByText(/共 \d+ 条/).innerText())![1]);
  expect(total).toBeGreaterThan(2);
  await page.getByRole('table', { name: '社会组织' }).getByRole('checkbox').nth(1).check();
  await expect(bar(page)).toContainText('已选 1 个');
  await lookedAt(page, 'bulk-selected');
  await bar(page).getByRole('link', { name: `全选 ${total} 条（当前筛选）并更正` }).click();
  await expect(page.getByText(/范围：名单筛选出的全部组织（.*莱西市.*）/)).toBeVisible();
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('请至少填写一项要更正的内容。')).toBeVisible();
  await page.getByLabel('业务主管单位').fill('莱西市总工会');
  await page.getByLabel(/更正的理由/).fill('主管关系调整，见通知');
  await lookedAt(page, 'bulk-form');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('这是预览，还没有改动任何内容')).toBeVisible();
  await expect(page.getByText(`共 ${total} 个`)).toBeVisible();
  await expect(page.getByRole('table', { name: '各组织' })).toContainText(/业务主管单位：.* → 莱西市总工会/);
  await lookedAt(page, 'bulk-preview');
  await page.getByRole('button', { name: /^执行：更正 \d+ 个组织$/ }).click();
  await expect(page.getByRole('button', { name: /^撤销（还剩 9:\d\d）$/ })).toBeVisible();
  await expect(page.getByRole('table', { name: '各组织' })).toContainText('已更正');
  await lookedAt(page, 'bulk-applied');
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.getByRole('table', { name: '各组织' })).toContainText('已撤销');
  await expect(page.getByRole('button', { name: /^撤销/ })).toHaveCount(0);
  await page.getByRole('link', { name: '‹ 批量更正' }).click();
  await expect(page.getByRole('row').filter({ hasText: '业务主管单位：改为 莱西市总工会' })).toContainText('已撤销');
  await lookedAt(page, 'bulk-list');
});

test('区市只改自己的几个；只能查阅的人没有勾选', async ({ page }) => {
  await signIn(page, 'laixi');
  await page.goto('/district/organizations');
  const boxes = page.getByRole('table', { name: '社会组织' }).getByRole('checkbox');
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await bar(page).getByRole('link', { name: '批量更正已选的' }).click();
  await expect(page.getByText('范围：勾选的 2 个组织。')).toBeVisible();
  await page.getByLabel('所属区市').selectOption('370202');
  await page.getByLabel(/更正的理由/).fill('搬迁');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('不能更正 2')).toBeVisible();
  await expect(page.getByRole('button', { name: '执行：更正 0 个组织' })).toBeDisabled();
  await lookedAt(page, 'bulk-refused');
  await signIn(page, 'policy-research');
  await page.goto('/legal-affairs/organizations');
  await expect(page.getByText(/第 1–50 条/)).toBeVisible();
  await expect(page.getByRole('table', { name: '社会组织' }).getByRole('checkbox')).toHaveCount(0);
});
