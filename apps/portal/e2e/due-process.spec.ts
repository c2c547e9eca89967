import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, expectNoSidewaysScroll, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import { sampleFiles } from '@gongqiao/documents/testing';
import type { Page } from '@playwright/test';

const DESK = { width: 1366, height: 768 };
// No other journey acts for it.
const ORGANIZATION = '市南区银杏职业技能培训学校';

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const dialog = (page: Page) => page.getByRole('dialog');

test('不利的决定写明理由和依据，组织在手机上读到、下载决定书、申请复核，由没有参与过的人改变，资料自己改过来', async ({ page, browser }) => {
  // Two people, three desks and a phone: it takes as long as they do.
  test.setTimeout(300_000);
  const desk = await (await browser.newContext({ viewport: DESK })).newPage();

  await test.step('组织申请更正，看得到最晚哪一天', async () => {
    await signInAs(page, ORGANIZATION);
    await page.goto('/my-organization/request');
    await page.getByRole('button', { name: /^更正\s?街道/ }).click();
    await page.getByLabel('街道（镇）').fill('云南路街道');
    await page.getByLabel('依据').fill('租约已换到云南路街道，见附件');
    await page.locator('input[type=file]').setInputFiles({ name: '租约.pdf', mimeType: 'application/pdf', buffer: sampleFiles.pdf() });
    await expect(page.getByText('已传好')).toBeVisible();
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '更正申请' })).toBeVisible();
    await page.getByRole('navigation', { name: '我的组织' }).getByRole('link', { name: '办理与决定' }).click();
    await expect(page.getByText(`更正：${ORGANIZATION}`)).toBeVisible();
    await expect(page.getByText(/最晚 \d{4}-\d\d-\d\d。依据：更正申请的核实期限/)).toBeVisible();
    await look(page, 'own-decisions-open');
  });

  await test.step('期限日历上写着哪一天到期，点开就是那一件', async () => {
    await signIn(desk, 'legal-affairs');
    await desk.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '期限日历' }).click();
    await expect(desk.getByRole('heading', { level: 1, name: '期限日历' })).toBeVisible();
    await expect(desk.getByRole('table')).toBeVisible();
    const due = desk.getByRole('link', { name: /等我办 \d+ 件/ }).first();
    if (!(await due.isVisible().catch(() => false))) await desk.getByRole('button', { name: '下个月' }).click();
    await lookAtBothWidths(desk, 'calendar');
    await due.click();
    await expect(desk.getByText(/^期限 \d{4}-\d\d-\d\d$/)).toBeVisible();
    await expect(desk.getByRole('table').getByRole('row').nth(1)).toBeVisible();
    await desk.goto('/legal-affairs/');
  });

  await test.step('法律工作部在工作台上看到，接过来，暂停、恢复、延长期限，不采纳', async () => {
    await expect(desk.getByRole('region', { name: '等我办的' }).getByRole('link', { name: `更正：${ORGANIZATION}` })).toBeVisible();
    await lookAtBothWidths(desk, 'work-centre');
    await desk.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: /^办件/ }).click();
    await expect(desk.getByRole('table').getByRole('link', { name: `更正：${ORGANIZATION}`, exact: true })).toBeVisible();
    await lookAtBothWidths(desk, 'cases');
    await desk.getByRole('table').getByRole('link', { name: `更正：${ORGANIZATION}`, exact: true }).click();
    const stage = desk.getByRole('region', { name: '办到哪一步' });
    await stage.getByRole('button', { name: '由我办理' }).click();
    await expect(stage.getByText('在办')).toBeVisible();
    await stage.getByRole('button', { name: '征求意见' }).click();
    await dialog(desk).getByRole('radio', { name: /林（部长）/ }).check();
    await dialog(desk).getByLabel(/^问什么/).fill('租约的页码不全，能不能认？');
    await look(desk, 'case-consult');
    await dialog(desk).getByRole('button', { name: '征求林（部长）' }).click();
    await expect(stage.getByRole('region', { name: '征求的意见' }).getByText('等待回复')).toBeVisible();
    await stage.getByRole('button', { name: '暂停期限' }).click();
    await dialog(desk).getByRole('button', { name: '暂停' }).click();
    await expect(dialog(desk).getByText('请写明理由。')).toBeVisible();
    await dialog(desk).getByLabel(/^理由/).fill('等街道答复住所情况');
    await look(desk, 'case-pause');
    await dialog(desk).getByRole('button', { name: '暂停' }).click();
    await expect(stage.getByText(/期限自 .* 起暂停/)).toBeVisible();
    await stage.getByRole('button', { name: '恢复期限' }).click();
    await dialog(desk).getByLabel(/^理由/).fill('已经答复');
    await dialog(desk).getByRole('button', { name: '恢复' }).click();
    await stage.getByRole('button', { name: '延长期限' }).click();
    await dialog(desk).getByLabel('延长几个工作日').fill('30');
    await dialog(desk).getByLabel(/^理由/).fill('要到校核对门牌');
    await dialog(desk).getByRole('button', { name: '延长' }).click();
    await expect(dialog(desk).getByText('1 至 10 之间')).toBeVisible();
    await dialog(desk).getByLabel('延长几个工作日').fill('3');
    await dialog(desk).getByRole('button', { name: '延长' }).click();
    await expect(stage.getByText('延长 3 个工作日')).toBeVisible();
    await desk.getByLabel(/^答复/).fill('租约没有房东签名，暂不采纳');
    await desk.getByRole('button', { name: '不采纳' }).click();
    await expect(desk.getByRole('region', { name: '决定：不采纳' })).toBeVisible();
    await lookAtBothWidths(desk, 'decision');
    const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('link', { name: '决定书（PDF）' }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  });

  await test.step('组织读到理由、依据、事实，能下载决定书，申请复核', async () => {
    await page.goto('/my-organization/decisions');
    await expect(page.getByRole('link', { name: `更正：${ORGANIZATION}` })).toBeVisible();
    await look(page, 'own-decisions');
    await page.getByRole('link', { name: `更正：${ORGANIZATION}` }).click();
    await expect(page.getByText('租约没有房东签名，暂不采纳')).toBeVisible();
    await look(page, 'own-decision');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载决定书（PDF）' }).click()]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    await page.getByRole('button', { name: '申请复核' }).click();
    await expect(page.getByText('请写明为什么，例如哪一项事实不对。')).toBeVisible();
    await page.getByLabel(/^为什么/).fill('租约第二页有房东的签名，请再看附件');
    await page.getByRole('button', { name: '申请复核' }).click();
    await expect(page.getByRole('heading', { level: 2, name: '内部复核' })).toBeVisible();
    await look(page, 'own-appeal');
  });

  await test.step('作决定的人办不了复核；没有参与过的人改变原决定', async () => {
    await signIn(desk, 'legal-affairs-review');
    await desk.getByRole('region', { name: '等我办的' }).getByRole('link', { name: new RegExp(`^复核：更正：${ORGANIZATION}`) }).click();
    await expect(desk.getByText('租约第二页有房东的签名')).toBeVisible();
    await lookAtBothWidths(desk, 'appeal');
    await desk.getByRole('button', { name: '改变原决定' }).click();
    await dialog(desk).getByLabel(/^理由/).fill('租约第二页确有签名，申请属实');
    await dialog(desk).getByRole('button', { name: '改变原决定' }).click();
    await expect(desk.getByText('改变原决定').first()).toBeVisible();
    await expect(desk.getByRole('button', { name: '改变原决定' })).toHaveCount(0);
  });

  await test.step('资料已经改过来', async () => {
    await page.reload();
    await expect(page.getByText('改变原决定').first()).toBeVisible();
    await page.goto('/my-organization');
    await expect(page.getByText('云南路街道').first()).toBeVisible();
  });

  await test.step('我的档案：资料的来源、决定和理由、谁改过，都在一处，下载得走', async () => {
    await page.getByRole('navigation', { name: '我的组织' }).getByRole('link', { name: '我的档案' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '我的档案' })).toBeVisible();
    for (const part of ['登记的资料', '更正申请', '办件', '决定', '内部复核', '谁看过、谁改过']) await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
    await expect(page.getByText('租约第二页确有签名，申请属实').first()).toBeVisible();
    await look(page, 'own-whole-record');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载表格' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^我的档案-市南区银杏职业技能培训学校-.*\.csv$/);
    const text = (await readFile(await file.path())).toString('utf8');
    expect(text.startsWith('\uFEFF"我的档案：市南区银杏职业技能培训学校"')).toBe(true);
    expect(text).toContain('租约第二页确有签名，申请属实');
  });

  await test.step('规则表：谁都能看，经办录入新的，正按它办的列出来', async () => {
    await signIn(desk, 'legal-affairs');
    await desk.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '规则' }).click();
    await expect(desk.getByRole('link', { name: /^更正申请的核实期限/ })).toBeVisible();
    await lookAtBothWidths(desk, 'rules');
    await desk.getByRole('link', { name: /^更正申请的核实期限/ }).click();
    await expect(desk.getByRole('region', { name: '同一规则的各个版本' })).toBeVisible();
    await lookAtBothWidths(desk, 'rule');
    await desk.getByRole('button', { name: '录入新的规定' }).click();
    await dialog(desk).getByRole('button', { name: '录入' }).click();
    await expect(dialog(desk).getByText(/请填写|必填/).first()).toBeVisible();
    await dialog(desk).getByLabel(/^数/).fill('4');
    await dialog(desk).getByLabel(/^依据的文件/).fill('青工办〔2026〕9号');
    await dialog(desk).getByLabel(/^原文/).fill('更正申请应当在四个工作日内核实。');
    await look(desk, 'rule-adopt');
    await dialog(desk).getByRole('button', { name: '录入' }).click();
    await expect(desk.getByRole('region', { name: '同一规则的各个版本' }).getByText('更正申请的核实期限：4个工作日')).toBeVisible();
  });
});
