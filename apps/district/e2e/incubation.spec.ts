import { expect, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

const day = (later: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date(Date.now() + later * 86_400_000));
const menu = (page: Page, name: string) => page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name }).click();
const FIRST_CHECK = /入驻申请的受理期限/;

async function adopt(page: Page, account: string, amount: string, basis: string): Promise<void> {
  await signIn(page, account);
  await menu(page, '规则');
  await page.getByRole('searchbox', { name: '查找规则' }).fill('受理期限');
  await page.getByRole('link', { name: FIRST_CHECK }).first().click();
  await page.getByRole('button', { name: '录入新的规定' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^数/).fill(amount);
  await dialog.getByLabel(/^依据的文件/).fill(basis);
  await dialog.getByLabel(/^原文/).fill(`收到申请后${amount}个工作日内决定是否受理。`);
  await screenshot(page, 'adopt-rule');
  await dialog.getByRole('button', { name: '录入' }).click();
  await expect(page.getByRole('main').getByText(`${amount}个工作日`).first()).toBeVisible();
  await expect(page.getByRole('main').getByText(basis)).toBeVisible();
}

test('两个区市各录入自己的受理期限，各照各的，别处不变', async ({ page }) => {
  test.slow();
  await adopt(page, 'chengyang', '7', '城阳区孵化基地管理办法（试办）第九条');
  await lookAtBothWidths(page, 'rule');
  await adopt(page, 'laoshan', '3', '崂山区孵化基地管理办法（试办）第六条');
  await expect(page.getByRole('main').getByText('城阳区孵化基地管理办法')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '同一规则的各个版本' }).getByText('全市')).toBeVisible();
});

test('区市起草本区的征集，面向本区，截止日期照规则算好再发布', async ({ page }) => {
  await signIn(page, 'chengyang');
  await menu(page, '入驻征集');
  await page.getByRole('button', { name: '起草征集' }).click();
  await expect(page.getByLabel('面向').locator('option:checked')).toHaveText('城阳区');
  await page.getByLabel('名称（必填）').fill('城阳区：骑手服务入驻征集');
  await page.getByLabel('具体内容（必填）').fill('工位 2 个。');
  await page.getByLabel(/^开始日期/).fill(day(1));
  await page.getByLabel('第 1 条的名称').fill('职工需求');
  await page.getByLabel('第 1 条的满分').fill('100');
  await page.getByLabel('第 1 条的评分说明').fill('针对哪些职工的什么困难。');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('征集中').first()).toBeVisible();
  await lookAtBothWidths(page, 'call');
  await menu(page, '入驻征集');
  await expect(page.getByRole('row', { name: /城阳区：骑手服务入驻征集/ })).toContainText('城阳区');
});
