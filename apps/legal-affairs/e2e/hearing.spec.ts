import { expect as expectNow, expectAccessible, expectNoSidewaysScroll, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Browser, Page } from '@playwright/test';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
// What one screen does, another learns by its next pulse.
const expect = expectNow.configure({ timeout: 30_000 });
const CRITERIA = ['职工需求', '可行', '可持续'] as const;

/** A judge with a phone of their own, at the hearing. */
async function judgeOn(browser: Browser, baseURL: string, account: string): Promise<Page> {
  const page = await (await browser.newContext({ ...PHONE, baseURL })).newPage();
  await signIn(page, account);
  await page.getByRole('link', { name: /^(去打分|打开)$/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '2026年公益创投大赛' })).toBeVisible();
  return page;
}

async function rate(page: Page, points: readonly number[], comment: string): Promise<void> {
  for (const [index, title] of CRITERIA.entries()) await page.getByLabel(`${title}的得分`).fill(String(points[index]));
  await page.getByLabel('评语').fill(comment);
}

async function handIn(page: Page, points: readonly number[]): Promise<void> {
  await rate(page, points, '讲得清楚，做得到。');
  await page.getByRole('button', { name: '提交' }).click();
  await expect(page.locator('main').getByText('已提交', { exact: true })).toBeVisible();
}

/** The next group; where judges have not handed in, with a reason. */
async function callNext(chair: Page, reason?: string): Promise<void> {
  await chair.getByRole('button', { name: /^(下一组|这一组评完)$/ }).click();
  const dialog = chair.getByRole('dialog');
  if (reason) await dialog.getByLabel(/还没有交，为什么不等/).fill(reason);
  await dialog.getByRole('button', { name: /^(请上场|评完)$/ }).click();
  await expect(dialog).toBeHidden();
}

test('现场评审：评委在手机上打分，主持人在台上，散场以前出结果', async ({ page, browser, baseURL }) => {
  test.setTimeout(420_000);
  await signIn(page, 'legal-affairs');
  await page.getByRole('link', { name: '现场评审' }).first().click();
  await page.getByRole('link', { name: '2026年公益创投大赛' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '现场评审：2026年公益创投大赛' })).toBeVisible();
  await lookAtBothWidths(page, 'hearing-published');

  const judges: Page[] = [];
  for (const account of ['judge-one', 'judge-two', 'judge-three', 'judge-four', 'judge-five']) judges.push(await judgeOn(browser, baseURL!, account));
  const [one, two, ...others] = judges as [Page, Page, ...Page[]];
  await expect(one.getByText('还没有开始')).toBeVisible();
  await screenshot(one, 'hearing-judge-waiting');

  await page.getByRole('button', { name: '开始' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开始' }).click();
  await expect(one.getByRole('heading', { name: '先声明有没有利害关系' })).toBeVisible();
  await expectAccessible(one);
  await one.getByRole('checkbox').nth(2).check();
  await one.getByLabel(/有什么利害关系$/).fill('去年在那里做过志愿者。');
  await expectNoSidewaysScroll(one);
  await screenshot(one, 'hearing-judge-declare');
  await one.getByRole('button', { name: '声明：回避 1 组，其余没有' }).click();
  for (const judge of [two, ...others]) await judge.getByRole('button', { name: '声明：都没有利害关系' }).click();
  await expect(page.getByText('评委都声明了，可以请第一组上场。')).toBeVisible();

  await callNext(page);
  await expect(one.getByLabel('职工需求的得分')).toBeVisible();
  await rate(one, [34, 30, 20], '贴近环卫职工，步骤清楚。');
  await expect(one.getByText('84 / 100')).toBeVisible();
  await expectAccessible(one);
  await expectNoSidewaysScroll(one);
  await screenshot(one, 'hearing-judge-score');
  await one.getByRole('button', { name: '提交' }).click();
  await expect(one.locator('main').getByText('已提交', { exact: true })).toBeVisible();
  await expect(one.getByText(/^各评委/)).toHaveCount(0);
  await one.getByRole('button', { name: '职工需求加一分' }).click();
  await one.getByRole('button', { name: '更正' }).click();
  await expect(one.getByText('85 / 100')).toBeVisible();

  // 断网: 分数留在手机上, 网络回来自己补交
  await two.context().setOffline(true);
  await rate(two, [30, 28, 18], '可以再具体一些。');
  await two.getByRole('button', { name: '提交' }).click();
  await expect(two.getByText('还没有交上')).toBeVisible();
  await screenshot(two, 'hearing-judge-offline');
  for (const [index, judge] of others.entries()) await handIn(judge, [28 + index, 25, 20]);
  await expect(page.getByText('已交 4 / 5')).toBeVisible();
  await lookAtBothWidths(page, 'hearing-chair');
  await two.context().setOffline(false);
  await expect(two.locator('main').getByText('已提交', { exact: true })).toBeVisible();
  await expect(page.getByText('已交 5 / 5')).toBeVisible();

  await page.getByRole('button', { name: '大屏' }).click();
  await expect(page.getByText('评委已交 5 / 5')).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'hearing-wall');
  await page.getByRole('link', { name: '退出大屏' }).click();

  await callNext(page);
  for (const judge of [one, two]) {
    await expect(judge.getByText('未打').first()).toBeVisible();
    await handIn(judge, [36, 32, 22]);
  }
  await expect(page.getByText('已交 2 / 5')).toBeVisible();
  await callNext(page, '其余评委到另一个会场去了。');
  await expect(one.getByText('您对这一组回避，不打分。')).toBeVisible();
  await screenshot(one, 'hearing-judge-recused');
  await expect(two.getByText('未打').first()).toBeVisible();
  await handIn(two, [30, 30, 20]);
  await expect(page.getByText('已交 1 / 4')).toBeVisible();
  await callNext(page, '其余评委到另一个会场去了。');
  await page.getByRole('button', { name: '结束，公布结果' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束并公布' }).click();
  await expect(page.getByRole('heading', { name: '结果', exact: true })).toBeVisible();
  await lookAtBothWidths(page, 'hearing-closed');
  await page.emulateMedia({ media: 'print' });
  await screenshot(page, 'hearing-print');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '大屏' }).click();
  await expect(page.getByRole('columnheader', { name: '名次' })).toBeVisible();
  await expectAccessible(page);
  await screenshot(page, 'hearing-wall-ranking');
  await expect(one.getByText(/第 1 名/)).toBeVisible();
  await expectAccessible(one);
  await screenshot(one, 'hearing-judge-closed');
  for (const judge of judges) await judge.context().close();
});

test('在一次征集上安排现场评审，公布以后不能改', async ({ page }) => {
  await signIn(page, 'legal-affairs');
  await page.goto('/legal-affairs/calls');
  await page.getByRole('link', { name: '2026年秋季入驻征集' }).click();
  await page.getByRole('link', { name: '安排现场评审' }).click();
  await page.getByLabel('地点（必填）').fill('二楼多功能厅');
  await page.getByLabel('开始时间（必填）').fill(`${new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)}T09:00`);
  await page.getByRole('checkbox', { name: /章（评委）/ }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText(/第一份评分以前公布，现在不能再安排|至少选 3 位评委/)).toBeVisible();
  await lookAtBothWidths(page, 'hearing-form-refused');
});
