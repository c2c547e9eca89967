import { expect, expectAccessible, expectNoSidewaysScroll, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

test.use({ viewport: { width: 390, height: 844 } });

test('在手机上：看工位和导师，确认辅导，对评估提意见', async ({ page }) => {
  await signIn(page, 'harbour-social-work');
  await page.goto('/my-organization/residencies');
  await expect(page.getByRole('heading', { level: 1, name: '我的入驻' })).toBeVisible();
  await look(page, 'own-residencies');
  await page.getByRole('link', { name: '2026年夏季入驻征集' }).click();
  await expect(page.getByText('市工人文化宫社会组织孵化基地 1 号工位（三楼）')).toBeVisible();
  await expect(page.getByText('有 1 次等您确认。')).toBeVisible();
  await look(page, 'own-residency');
  await page.getByRole('button', { name: /^确认.*志愿者怎样排班/ }).click();
  await expect(page.getByText('有 1 次等您确认。')).toHaveCount(0);
  await page.getByRole('button', { name: '提出意见' }).click();
  await expect(page.getByText('请写明您的意见。')).toBeVisible();
  await look(page, 'own-stage-review-refused');
  await page.getByLabel('您的意见，会附在报告里（必填）').fill('夜班职工来得少，打算改到中午。');
  await page.getByRole('button', { name: '提出意见' }).click();
  await expect(page.getByRole('heading', { name: '您的意见' })).toBeVisible();
  await page.getByRole('button', { name: '提出退出' }).click();
  await look(page, 'own-leaving');
  await page.getByRole('button', { name: '先不' }).click();
});

test('提出退出，工会办理以后一件一件交接；协议的全文看得到', async ({ page, browser }) => {
  test.slow();
  await signIn(page, 'harbour-social-work');
  await page.goto('/my-organization/residencies');
  await page.getByRole('link', { name: '2026年夏季入驻征集' }).click();
  await page.getByRole('button', { name: '提出退出' }).click();
  await page.getByRole('button', { name: '提出退出' }).click();
  await expect(page.getByText('已提出退出')).toBeVisible();
  const desk = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await signIn(desk, 'legal-affairs');
  await desk.goto('/legal-affairs/residencies?state=LEAVING');
  await desk.getByRole('row', { name: /申请退出/ }).getByRole('link').first().click();
  await desk.getByRole('button', { name: '办理退出' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '办理退出' }).click();
  await expect(desk.getByRole('heading', { name: '交接' })).toBeVisible();
  await desk.context().close();
  await page.reload();
  await expect(page.getByText('请交接场地和物品')).toBeVisible();
  await page.getByRole('button', { name: /^已交.*资料和档案/ }).click();
  await expect(page.getByText('已交，等工会确认')).toBeVisible();
  await page.getByText('看全文').click();
  await expect(page.getByText('甲方：青岛市总工会')).toBeVisible();
  await look(page, 'own-hand-over');
});

test('小组出壳以后答复回访，照上一次的填好；没有登记也一样', async ({ page }) => {
  await signIn(page, 'craftsmen-study-group');
  await page.goto('/my-organization/residencies');
  await page.getByRole('link', { name: '2025年春季入驻征集' }).click();
  await expect(page.getByLabel('现有人数')).toHaveValue('6');
  await page.getByRole('button', { name: '答复', exact: true }).click();
  await expect(page.getByText('请选择是不是还在开展活动。')).toBeVisible();
  await page.getByLabel('还在开展活动吗（必填）').selectOption('yes');
  await page.getByLabel('现有人数').fill('9');
  await look(page, 'own-follow-up');
  await page.getByRole('button', { name: '答复', exact: true }).click();
  await expect(page.getByRole('button', { name: '答复', exact: true })).toHaveCount(0);
  await expect(page.getByRole('definition').filter({ hasText: '9' }).first()).toBeVisible();
  await look(page, 'own-follow-up-answered');
});

test('获准以后在手机上签协议：看过全文才能签，工会会签后在驻', async ({ page, browser }) => {
  test.slow();
  await signIn(page, 'craftsmen-study-group');
  await page.goto('/my-organization/applications');
  await page.getByRole('link', { name: '2026年秋季入驻征集' }).click();
  await page.getByRole('link', { name: '看协议，办理入驻' }).click();
  await page.getByRole('link', { name: '2026年秋季入驻征集' }).click();
  await page.getByRole('button', { name: '签署协议' }).click();
  await expect(page.getByText('请先看全文，再勾选同意。')).toBeVisible();
  await look(page, 'own-agreement');
  await page.getByLabel('我代表本组织看过全文，同意签署').check();
  await page.getByRole('button', { name: '签署协议' }).click();
  await expect(page.getByText('已签署，等待工会会签')).toBeVisible();
  const desk = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await signIn(desk, 'legal-affairs');
  await desk.goto('/legal-affairs/residencies?state=SIGNED');
  await desk.getByRole('row', { name: /待会签/ }).getByRole('link').first().click();
  await desk.getByRole('button', { name: '会签', exact: true }).click();
  await screenshot(desk, 'residency-countersign');
  await desk.getByRole('dialog').getByRole('button', { name: '会签' }).click();
  await expect(desk.getByRole('button', { name: '安排工位' })).toBeVisible();
  await desk.context().close();
  await page.reload();
  await expect(page.getByText('在驻', { exact: true })).toBeVisible();
});
