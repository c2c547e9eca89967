import { expect, expectAccessible, expectNoSidewaysScroll, firstLoad, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

test('在手机上打开手册：不用登录，图片取得到，目录、别的手册的那一节都走得到', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: '使用手册' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '使用手册' })).toBeVisible();
  await look(page, 'manuals');
  await page.getByRole('main').getByRole('link', { name: '入驻', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '入驻：怎样申请，入驻以后做什么' })).toBeVisible();
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '填申请' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '填申请' })).toBeInViewport();
  const picture = page.getByRole('img', { name: /^手机上填申请/ });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(390);
  await look(page, 'manual');
  await page.getByRole('link', { name: '申请复核' }).click();
  await expect(page).toHaveURL(/\/manual\/decisions#appeal$/);
  await expect(page.getByRole('heading', { level: 2, name: '不同意：申请内部复核' })).toBeInViewport();
  await page.goto('/manual/nothing');
  await expect(page.getByText('没有这本手册。下面是全部手册。')).toBeVisible();
});

test('填申请时，名称后面的问号写着规定的原文', async ({ page }) => {
  await signIn(page, 'craftsmen-study-group');
  await page.goto('/my-organization/applications');
  await page.getByRole('button', { name: /开始填写.*2026年公益创投大赛/ }).click();
  const help = page.getByRole('button', { name: '“已经登记”的规定' });
  await expect(help).toHaveAttribute('aria-expanded', 'false');
  await help.click();
  await expect(help).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('note')).toContainText('还没有登记的小组申请入驻');
  await expect(page.getByRole('note')).toContainText('入驻不以登记为前提');
  await expect(page.getByRole('note')).toContainText('依据：本平台规则');
  await look(page, 'rule-help');
});

test('首页不因手册变重', async ({ page }) => {
  expect(await firstLoad(page, '/')).toBeLessThanOrEqual(110);
  expect(await firstLoad(page, '/manual/incubation')).toBeLessThanOrEqual(110);
});
