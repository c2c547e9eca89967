import { expect, expectAccessible, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

const manual = (page: Page) => page.getByRole('banner').getByRole('link', { name: '使用手册' });

async function expectPicture(page: Page, alt: RegExp): Promise<void> {
  const picture = page.getByRole('img', { name: alt });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

test('手册从页面打开，打开的是这一页的那一节，有图片；按 ? 也能打开', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '入驻申请' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '入驻申请' })).toBeVisible();
  await manual(page).click();
  await expect(page.getByRole('heading', { level: 1, name: '培育孵化：使用手册' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: '二、办理申请' })).toBeInViewport();
  await expect(page.getByRole('heading', { level: 2, name: '二、办理申请' })).toBeFocused();
  await expectPicture(page, /^一件刚提交的申请/);
  await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '三、评审' }).click();
  await expect(page).toHaveURL(/\/manual\/incubation#review$/);
  await expect(page.getByRole('heading', { level: 2, name: '三、评审' })).toBeInViewport();
  await lookAtBothWidths(page, 'manual');

  await page.getByRole('link', { name: '‹ 使用手册' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '使用手册' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '账号与授权' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: '合作方' })).toHaveCount(0);
  await lookAtBothWidths(page, 'manuals');

  await page.goto('/legal-affairs/rules');
  await expect(page.getByRole('heading', { level: 1, name: '规则' })).toBeVisible();
  await page.getByRole('searchbox', { name: '查找规则' }).press('?');
  await expect(page.getByRole('heading', { level: 1, name: '规则' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { level: 2, name: '五、规则' })).toBeFocused();
  await page.goto('/legal-affairs/manual/nothing');
  await expect(page.getByText('没有这本手册，或者您的账号用不着。')).toBeVisible();
});

test('字段旁边的问号写着规则：多少、依据、核对过没有、自何时起；只用键盘', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/calls/new');
  const help = page.getByRole('button', { name: '“截止日期”的规定' });
  await expect(help).toHaveAttribute('aria-expanded', 'false');
  await help.focus();
  await page.keyboard.press('Enter');
  await expect(help).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('note')).toContainText('征集接受申请的期限：20个工作日');
  await expect(page.getByRole('note')).toContainText('依据：本平台规则');
  await expect(page.getByRole('note')).toContainText('原文未核对，没有另写起始日期，全市适用，区市和直属单位可以另行规定');
  await page.getByRole('button', { name: '“还没有登记的小组”的规定' }).click();
  await expect(page.getByRole('note').filter({ hasText: '入驻不以登记为前提' })).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'rule-help');
  await help.press('Escape');
  await expect(help).toHaveAttribute('aria-expanded', 'false');
  await expect(help).toBeFocused();
});
