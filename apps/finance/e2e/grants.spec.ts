import { readFile } from 'node:fs/promises';
import { expect as expectSoon, expectAccessible, expectNoSidewaysScroll, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Browser, Page } from '@playwright/test';

// Each step is somebody else's, at a desk that was opened for it.
const expect = expectSoon.configure({ timeout: 20_000 });

const RECIPIENT = '城阳区港湾社会工作服务中心';
const PURPOSE = '货车司机家庭支持小组';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

const day = (later: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date(Date.now() + later * 86_400_000));

const dialog = (page: Page) => page.getByRole('dialog');
const navigate = (page: Page, name: string) => page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name, exact: true }).click();

async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  await dialog(page).getByRole('button', { name, exact: true }).click();
}

/** Somebody else at a desk of their own. */
async function at(browser: Browser, baseURL: string | undefined, account: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await signIn(page, account);
  await work(page);
  await context.close();
}

async function draft(page: Page): Promise<void> {
  await navigate(page, '扶持资金');
  await page.getByRole('link', { name: '起草扶持资金' }).click();
  await page.getByRole('searchbox', { name: '查找受扶持的社会组织' }).fill(RECIPIENT);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `选 ${RECIPIENT}` }).click();
  await page.getByLabel(/^扶持金额/).fill('60000');
  await page.getByLabel(/^从哪个预算科目支出/).selectOption({ index: 1 });
  await page.getByLabel(/^用途/).fill(PURPOSE);
  for (const [index, amount, condition] of [[1, '36000', '签订协议以后'], [2, '20000', '服务满五十户以后']] as const) {
    const row = page.getByRole('group', { name: `第 ${index} 期` });
    await row.getByLabel('金额（元）').fill(amount);
    await row.getByLabel('做到什么以后付').fill(condition);
  }
  await lookedAt(page, 'grant-form');
  await page.getByRole('button', { name: '存为草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `扶持资金：${RECIPIENT}` })).toBeVisible();
}

async function correctAndPropose(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提请审批' }).click();
  await dialog(page).getByRole('button', { name: '提请', exact: true }).click();
  await expect(dialog(page).getByText('各期金额合计 56,000.00 元')).toBeVisible();
  await lookedAt(page, 'grant-sum-refused');
  await dialog(page).getByRole('button', { name: '取消', exact: true }).click();
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await page.getByRole('group', { name: '第 2 期' }).getByLabel('金额（元）').fill('24000');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '提请审批' }).click();
  await dialog(page).getByRole('button', { name: '提请', exact: true }).click();
  await expect(page.getByText('待审批', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '批准', exact: true })).toHaveCount(0);
}

test('一笔扶持资金：提请、按集体决策批准、申请、审核、付款，组织看到凭证', async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  await at(browser, baseURL, 'legal-affairs', async (desk) => { await draft(desk); await correctAndPropose(desk); });

  await signIn(page, 'finance-leader');
  await expect(page.getByRole('heading', { level: 1, name: '财务部工作台' })).toBeVisible();
  await expect(page.getByRole('link', { name: '50401 社会组织孵化扶持' })).toBeVisible();
  await lookAtBothWidths(page, 'home');
  await navigate(page, '扶持资金');
  await lookAtBothWidths(page, 'grants');
  await page.getByRole('row', { name: new RegExp(PURPOSE) }).getByRole('link').first().click();
  await expect(page.getByText(/50,000元，超过的要先有集体决策；这一件是 60,000\.00 元/)).toBeVisible();
  await lookedAt(page, 'grant-needs-decision');
  await page.getByRole('button', { name: '批准', exact: true }).click();
  await expect(dialog(page).getByText(/不经集体决策可以审批的扶持资金：50,000元/)).toBeVisible();
  await dialog(page).getByLabel(/理由/).fill('用途明确。');
  await dialog(page).getByRole('button', { name: '批准', exact: true }).click();
  await expect(dialog(page).getByRole('status').getByText(/不经集体决策可以审批的扶持资金：50,000元/)).toBeVisible();
  await lookedAt(page, 'approve-refused');
  await dialog(page).getByLabel(/^依据哪一项集体决策/).selectOption({ index: 1 });
  await dialog(page).getByRole('button', { name: '批准', exact: true }).click();
  await expect(page.getByText('已批准', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('cell', { name: '可用 → 已承诺' })).toBeVisible();
  await lookAtBothWidths(page, 'grant-approved');

  await at(browser, baseURL, 'harbour-social-work', async (phone) => {
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto('/my-organization/funds');
    await phone.getByRole('link', { name: new RegExp(PURPOSE) }).click();
    await expect(phone.getByText('签订协议以后')).toBeVisible();
    await lookedAt(phone, 'own-fund');
    await phone.getByRole('button', { name: /^申请拨付\s*第 1 期$/ }).click();
    await phone.getByLabel(/约定的条件是怎样做到的/).fill('协议已于本月签订。');
    await phone.getByRole('button', { name: '提交申请' }).click();
    await expect(phone.getByText('已申请，等待审核')).toBeVisible();
  });

  await at(browser, baseURL, 'finance', async (desk) => {
    await navigate(desk, '拨付');
    await desk.getByRole('button', { name: '待审核' }).click();
    await lookedAt(desk, 'payments');
    await desk.getByRole('link', { name: `${RECIPIENT} 第 1 期` }).click();
    await expect(desk.getByText('协议已于本月签订。').first()).toBeVisible();
    await confirm(desk, '审核通过');
    await expect(desk.getByText('待付款', { exact: true }).first()).toBeVisible();
    await expect(desk.getByRole('button', { name: '登记付款' })).toHaveCount(0);
  });

  await at(browser, baseURL, 'finance-cashier', async (desk) => {
    await desk.getByRole('link', { name: `${RECIPIENT} 第 1 期` }).first().click();
    await desk.getByRole('main').getByRole('button', { name: '登记付款' }).click();
    await dialog(desk).getByLabel(/^凭证号/).fill('付字第 120 号');
    await lookedAt(desk, 'pay');
    await dialog(desk).getByRole('button', { name: '登记付款' }).click();
    await expect(desk.getByText('已付款', { exact: true }).first()).toBeVisible();
    await lookAtBothWidths(desk, 'payment-paid');
    await navigate(desk, '预算科目');
    await lookAtBothWidths(desk, 'budget-lines');
    await desk.getByRole('link', { name: '社会组织孵化扶持' }).click();
    await expect(desk.getByRole('cell', { name: '已承诺 → 已付款' }).first()).toBeVisible();
    await lookAtBothWidths(desk, 'budget-line');
  });

  await at(browser, baseURL, 'finance', async (desk) => {
    await navigate(desk, '记账凭证');
    await expect(desk.getByText(/付款和冲销 [1-9]\d* 张（记）/)).toBeVisible();
    await lookAtBothWidths(desk, 'vouchers');
    const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: '导出文本（.csv）' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^记账凭证-\d{4}-\d\d-.*\.csv$/);
    const text = (await readFile(await file.path())).toString('utf8');
    expect(text).toContain('付字第 120 号');
    expect(text).toContain(',36000.00,');
    await desk.getByRole('row', { name: /维权支出/ }).getByRole('button', { name: '核对和修改' }).click();
    await dialog(desk).getByLabel('已与会计软件里的科目核对').check();
    await lookedAt(desk, 'ledger-account');
    await dialog(desk).getByRole('button', { name: '保存' }).click();
    await expect(desk.getByRole('row', { name: /维权支出/ }).getByText('已核对')).toBeVisible();
  });

  await at(browser, baseURL, 'harbour-social-work', async (phone) => {
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.goto('/my-organization/funds');
    await lookedAt(phone, 'own-funds');
    await phone.getByRole('link', { name: new RegExp(PURPOSE) }).click();
    await expect(phone.getByText('付款，凭证号 付字第 120 号')).toBeVisible();
    await lookedAt(phone, 'own-fund-paid');
  });
});

test('办公室登记集体决策，同事确认；财务据此调整预算', async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  await signIn(page, 'general-office');
  await navigate(page, '集体决策');
  await lookAtBothWidths(page, 'decisions');
  await page.getByRole('link', { name: '登记集体决策' }).click();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByLabel(/^会议（必填）/)).toBeFocused();
  await page.getByLabel(/^会议（必填）/).selectOption({ label: '党组会' });
  await page.getByLabel(/^会议日期/).fill(day(-10));
  await page.getByLabel(/^纪要号/).fill('党组会纪要〔2026〕31号');
  await page.getByLabel(/^第几项议题/).fill('三');
  await page.getByLabel(/^议题/).fill('追加孵化扶持预算');
  await page.getByLabel(/^决定的事/).selectOption({ label: '预算' });
  await page.getByLabel(/^决定的金额/).fill('100000');
  await lookedAt(page, 'decision-form');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByText('已登记，待确认', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '确认', exact: true })).toHaveCount(0);
  await at(browser, baseURL, 'general-office-2', async (desk) => {
    await navigate(desk, '集体决策');
    await desk.getByRole('link', { name: '追加孵化扶持预算' }).click();
    await confirm(desk, '确认');
    await expect(desk.getByText('已确认', { exact: true }).first()).toBeVisible();
    await lookedAt(desk, 'decision');
  });
  await at(browser, baseURL, 'finance', async (desk) => {
    await navigate(desk, '预算科目');
    await desk.getByRole('link', { name: '社会组织孵化扶持' }).click();
    await desk.getByRole('button', { name: '调整预算' }).click();
    await dialog(desk).getByLabel(/^调整后的预算/).fill('860000');
    await dialog(desk).getByLabel(/^依据哪一项集体决策/).selectOption({ index: 1 });
    await dialog(desk).getByLabel(/事由/).fill('年中追加。');
    await lookedAt(desk, 'change-budget');
    await dialog(desk).getByRole('button', { name: '调整', exact: true }).click();
    await expect(desk.getByText('860,000 元').first()).toBeVisible();
  });
});
