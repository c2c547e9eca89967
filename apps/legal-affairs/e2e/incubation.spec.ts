import { expect, expectAccessible, expectNoSidewaysScroll, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';

const tomorrow = (): string => new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);

test('起草征集，核对摘要后发布', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.getByRole('link', { name: '入驻征集' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '入驻征集' })).toBeVisible();
  await expect(page.getByRole('link', { name: '2026年秋季入驻征集' })).toBeVisible();
  await lookAtBothWidths(page, 'calls');
  await page.getByRole('button', { name: '起草征集' }).click();
  await page.getByLabel('名称（必填）').fill('试办：女职工服务入驻征集');
  await page.getByLabel('具体内容（必填）').fill('工位 2 个，每组一位导师。');
  await page.getByLabel(/^开始日期/).fill(tomorrow());
  await page.getByLabel('第 1 条的名称').fill('职工需求');
  await page.getByLabel('第 1 条的满分').fill('60');
  await page.getByLabel('第 1 条的评分说明').fill('针对哪些职工的什么困难。');
  await expect(page.getByText('合计 60 分，应为 100 分')).toBeVisible();
  await page.getByRole('button', { name: '再加一条' }).click();
  await page.getByLabel('第 2 条的名称').fill('可行');
  await page.getByLabel('第 2 条的满分').fill('40');
  await page.getByLabel('第 2 条的评分说明').fill('谁来做，分几步。');
  await lookAtBothWidths(page, 'call-form');
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '试办：女职工服务入驻征集' })).toBeVisible();
  await page.getByRole('button', { name: '发布' }).click();
  await expect(page.getByRole('dialog').getByText(/[0-9a-f]{64}/)).toBeVisible();
  await screenshot(page, 'call-publish');
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await expect(page.getByText('征集中').first()).toBeVisible();
  await lookAtBothWidths(page, 'call');
});

test('受理一件申请，安排评审；评审没有齐的要写理由才能决定', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.getByRole('link', { name: '入驻申请' }).first().click();
  await lookAtBothWidths(page, 'applications');
  await page.getByRole('row', { name: /待受理/ }).getByRole('link').first().click();
  await page.getByRole('button', { name: '受理', exact: true }).click();
  const accepting = page.getByRole('dialog');
  await accepting.getByRole('button', { name: '“多少天以内办”的规定' }).click();
  await expect(accepting.getByRole('note')).toContainText('入驻申请的受理期限：5个工作日');
  await screenshot(page, 'rule-help-dialog');
  await page.keyboard.press('Escape');
  await expect(accepting.getByRole('note')).toHaveCount(0);
  await accepting.getByRole('button', { name: '受理', exact: true }).click();
  await page.getByRole('button', { name: '安排评审' }).click();
  await page.getByRole('dialog').getByRole('checkbox', { name: /石（评审）/ }).check();
  await screenshot(page, 'assign');
  await page.getByRole('dialog').getByRole('button', { name: '安排 1 位' }).click();
  await expect(page.getByText('得分要等各份都交了才看得到。')).toBeVisible();
  await page.getByRole('button', { name: '准予入驻' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^理由/).fill('计划可行。');
  await dialog.getByRole('button', { name: '准予入驻' }).click();
  await expect(dialog.getByText(/评审还没有齐（已交 0 份，未交 1 份）/)).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'decide-refused');
  await dialog.getByRole('button', { name: '取消' }).click();
  await lookAtBothWidths(page, 'application');
});

test('各份评审都交了的，看得到得分和相差大的', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/applications?state=NOTIFIED');
  await page.getByRole('row', { name: /已告知拟不予入驻/ }).getByRole('link').first().click();
  await expect(page.getByText('与中位数相差超过 20 分').first()).toBeVisible();
  await expect(page.getByText('已告知申请人：拟不予入驻')).toBeVisible();
  await lookAtBothWidths(page, 'application-scored');
});

test('评审人在手机上声明、打分，看不到申请人是谁', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'reviewer-two');
  await expect(page.getByRole('heading', { level: 1, name: '入驻评审' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'reviews-phone');
  await page.getByRole('row', { name: /待声明/ }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^评审：P\d{4}$/ })).toBeVisible();
  await page.getByRole('button', { name: '声明没有利害关系' }).click();
  await expect(page.getByRole('heading', { name: '打分' })).toBeVisible();
  for (const [name, points] of [['职工需求', '36'], ['可行', '30'], ['可持续', '20']] as const) {
    await page.getByLabel(new RegExp(`^${name}的得分`)).fill(points);
    await page.getByLabel(`${name}为什么打这个分`).fill('说得清楚。');
  }
  await expect(page.getByText('合计 86 / 100')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'score-phone');
  await page.getByRole('button', { name: '提交评分' }).click();
  await expect(page.getByRole('heading', { name: '别的评审人' })).toBeVisible();
  await expect(page.getByText('另一位评审 1')).toBeVisible();
  await screenshot(page, 'scored-phone');
});
