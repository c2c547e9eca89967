import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

const group = /崂山区巧匠劳动法律学习小组/;

test.use({ viewport: { width: 390, height: 844 } });

test('还没有登记的小组：看征集，填申请，自己保存，两个人改同一项都不丢，提交后看得到办到哪一步', async ({ page, context }) => {
  await page.goto('/calls');
  await expect(page.getByRole('heading', { level: 1, name: '入驻征集' })).toBeVisible();
  await look(page, 'calls');
  await page.getByRole('link', { name: /2026年冬季入驻征集/ }).click();
  await expect(page.getByRole('heading', { name: '评分标准' })).toBeVisible();
  await expect(page.getByText('还没有登记的小组', { exact: true })).toBeVisible();
  await look(page, 'call');
  await page.goto('/sign-in');
  await page.getByRole('button', { name: group }).click();
  await expect(page.getByRole('navigation', { name: '我的组织' })).toBeVisible();
  await page.goto('/my-organization/applications');
  await page.getByRole('button', { name: /开始填写.*2026年冬季入驻征集/ }).click();
  await expect(page.getByRole('heading', { name: '申请的内容' })).toBeVisible();
  await page.getByLabel('现有人数（必填）').fill('8');
  await page.getByLabel('服务哪些职工（必填）').fill('装修工和家政服务员');
  await expect(page.getByText(/^已保存 /)).toBeVisible({ timeout: 15_000 });
  await look(page, 'application-form');

  const colleague = await context.newPage();
  await colleague.goto(page.url());
  await expect(colleague.getByLabel('现有人数（必填）')).toHaveValue('8');
  await colleague.getByLabel('计划（必填）').fill('每周一次劳动法律学习。');
  await colleague.getByLabel('计划（必填）').blur();
  await expect(colleague.getByText(/^已保存 /)).toBeVisible({ timeout: 15_000 });
  await page.getByLabel('计划（必填）').fill('每月一次到工地讲劳动合同。');
  await page.getByLabel('计划（必填）').blur();
  await expect(page.getByText('“计划”同事也改了')).toBeVisible();
  await expect(page.getByText('每周一次劳动法律学习。')).toBeVisible();
  await look(page, 'application-contest');
  await page.getByRole('button', { name: '用我写的' }).click();
  await page.getByLabel('计划（必填）').fill('每周一次劳动法律学习；每月一次到工地讲劳动合同。');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(page.getByRole('heading', { name: '办到哪一步' })).toBeVisible();
  await expect(page.getByText('已提交，等待受理')).toBeVisible();
  await expect(page.getByText(/由工会办理，最晚 \d{4}-\d\d-\d\d/)).toBeVisible();
  await expect(page.getByText('每周一次劳动法律学习；每月一次到工地讲劳动合同。')).toBeVisible();
  await look(page, 'application-standing');
});
