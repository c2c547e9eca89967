import { expect, expectAccessible, expectNoSidewaysScroll, lookAtBothWidths, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function lookedAt(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, name);
}

const BASE = '市工人文化宫社会组织孵化基地';
const day = (later: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date(Date.now() + later * 86_400_000));

async function openPalace(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '场地' }).click();
  await page.getByRole('main').getByRole('link', { name: BASE }).click();
  await expect(page.getByRole('heading', { level: 1, name: BASE })).toBeVisible();
}

test('登记场地，添加房间，公布', async ({ page }) => {
  test.slow();
  await signIn(page, 'assets');
  await expect(page.getByRole('heading', { level: 1, name: '资产监督管理部工作台' })).toBeVisible();
  await expect(page.getByRole('region', { name: '今天的预约' }).getByRole('listitem')).toHaveCount(2);
  await lookAtBothWidths(page, 'home');
  await page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '场地' }).click();
  await expect(page.getByText('共 3 条')).toBeVisible();
  await lookAtBothWidths(page, 'venues');
  await page.getByRole('link', { name: '登记场地' }).click();
  await page.getByRole('button', { name: '登记' }).click();
  await expect(page.getByLabel(/^名称/)).toBeFocused();
  await page.getByLabel(/^名称/).fill('西海岸职工孵化基地');
  await page.getByLabel('所在区市').selectOption({ label: '黄岛区' });
  await page.getByLabel(/^地址/).fill('演示路 9 号');
  await page.getByLabel('星期一上午到').fill('09:30');
  await page.getByRole('button', { name: '登记' }).click();
  await expect(page.getByText(/开放时间不正确：星期一 09:00–09:30/).first()).toBeVisible();
  await lookedAt(page, 'venue-form');
  await page.getByLabel('星期一上午到').fill('12:00');
  await page.getByRole('button', { name: '登记' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '西海岸职工孵化基地' })).toBeVisible();
  await page.getByRole('link', { name: '添加' }).click();
  await page.getByLabel(/^名称/).fill('路演厅');
  await page.getByLabel('可容纳人数').fill('60');
  await lookedAt(page, 'space-form');
  await page.getByRole('button', { name: '添加' }).click();
  await expect(page.getByRole('rowheader', { name: '路演厅' })).toBeVisible();
  await page.getByRole('button', { name: '公布' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
  await expect(page.getByText('开放预约', { exact: true })).toBeVisible();
  await lookAtBothWidths(page, 'venue-published');
});

test('看一天的预约，用键盘走到空闲的一格，代为预约', async ({ page }) => {
  test.slow();
  await signIn(page, 'assets');
  await openPalace(page);
  await lookAtBothWidths(page, 'venue');
  await page.getByRole('link', { name: '看预约' }).click();
  await page.getByLabel('日期').fill(day(3));
  const board = page.getByRole('table', { name: `${day(3)} 的预约` });
  await expect(board.getByRole('link', { name: '市南区银杏职业技能培训学校' }).first()).toBeVisible();
  await lookAtBothWidths(page, 'board');
  await board.getByRole('link', { name: '会谈室 09:00 空闲，代为预约' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(board.getByRole('link', { name: '会谈室 10:00 空闲，代为预约' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '代为预约' })).toBeVisible();
  await page.getByLabel('人数').fill('9');
  await page.getByLabel('用途').fill('项目讨论');
  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page.getByText('只填一项')).toBeVisible();
  await page.getByRole('searchbox', { name: '查找社会组织' }).fill('巧匠劳动法律学习小组');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '选这个' }).first().click();
  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page.getByText('最多容纳 6 人')).toBeVisible();
  await lookedAt(page, 'booking-refused');
  await page.getByLabel('人数').fill('5');
  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /巧匠劳动法律学习小组/ })).toBeVisible();
  await lookedAt(page, 'booking');
  await page.getByRole('button', { name: '登记到场' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '登记到场' }).click();
  await expect(page.getByText('预约的时间还没有到')).toBeVisible();
  await lookedAt(page, 'booking-not-begun');
  await page.getByRole('dialog').getByRole('button', { name: '取消', exact: true }).click();
  await page.getByRole('button', { name: '代为取消' }).click();
  await page.getByRole('dialog').getByLabel(/理由/).fill('来电说改期');
  await page.getByRole('dialog').getByRole('button', { name: '代为取消' }).click();
  await expect(page.getByText('场地代为取消了这次预约：来电说改期')).toBeVisible();
});

test('停用会议室甲：看清涉及谁、改到哪里，一起改约，首页列出还没看到的', async ({ page }) => {
  test.slow();
  await signIn(page, 'assets');
  await openPalace(page);
  await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '会议室甲' }) }).getByRole('button', { name: '停用' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '停用：会议室甲' })).toBeVisible();
  await page.getByLabel('自哪一天').fill(day(3));
  await page.getByLabel('自几点').fill('08:00');
  await page.getByLabel('到哪一天').fill(day(3));
  await page.getByLabel('到几点').fill('20:00');
  await page.getByRole('button', { name: '查看涉及的预约' }).click();
  await expect(page.getByRole('heading', { name: '涉及 2 件预约' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: /银杏.*改到哪里/ }).locator('option:checked')).toHaveText('会议室乙（24 人）');
  await expect(page.getByRole('combobox', { name: /港湾.*改到哪里/ }).locator('option:checked')).toHaveText('多功能厅（80 人）');
  await page.getByLabel(/停用的原因/).fill('空调检修');
  await lookAtBothWidths(page, 'closing');
  await page.getByRole('button', { name: '停用，并按上面改约' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '停用' })).toBeVisible();
  await expect(page.getByText('改约 2，取消 0')).toBeVisible();
  await lookAtBothWidths(page, 'closures');
  await page.goto('/assets/');
  await expect(page.getByRole('region', { name: '还没看到变动的使用方' }).getByRole('listitem')).toHaveCount(2);
  await lookedAt(page, 'home-told');
  await page.goto('/assets/bookings?state=MOVED');
  await expect(page.getByText('共 2 条')).toBeVisible({ timeout: 15_000 });
  await lookAtBothWidths(page, 'bookings');
});

test('区市只看得到本区没有公布的场地；看不到的如实说明', async ({ page }) => {
  await signIn(page, 'laoshan');
  await page.getByRole('navigation', { name: '主要功能' }).getByRole('link', { name: '场地' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: '崂山区职工之家（筹备）' })).toBeVisible();
  await page.goto('/district/venues/00000000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { level: 1, name: '没有找到这处场地' })).toBeVisible();
  await lookedAt(page, 'venue-none');
});
