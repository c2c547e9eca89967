import { expect, expectAccessible, expectNoSidewaysScroll, firstLoad, screenshot, signIn, test } from '@gongqiao/config/e2e';
import type { Page } from '@playwright/test';

async function fits(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await screenshot(page, name);
}

const BASE = '市工人文化宫社会组织孵化基地';
const day = (later: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date(Date.now() + later * 86_400_000));
const slot = (page: Page, room: string, time: string) => page.getByRole('region', { name: room, exact: true }).getByRole('link', { name: new RegExp(`^${time}`) });

async function openDay(page: Page, later: number): Promise<void> {
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '场地' }).click();
  await page.getByRole('link', { name: BASE }).click();
  await page.locator('input[type="date"]').fill(day(later));
  await expect(page.getByRole('region', { name: '会议室甲', exact: true })).toBeVisible();
}

test.describe.configure({ mode: 'serial' });

test('没有登记的小组用手机约一间会谈室两小时；公众看不到是谁', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '场地' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '场地' })).toBeVisible();
  await fits(page, 'venues');
  await openDay(page, 3);
  await expect(page.getByRole('region', { name: '会议室甲', exact: true })).toContainText('已占用');
  await expect(page.getByText('银杏')).toHaveCount(0);
  await expect(page.getByText(/3 个月内预约后未到场满 3 次的/)).toBeVisible();
  await fits(page, 'venue-day');
  await slot(page, '会谈室', '14:00').click();
  await expect(page.getByRole('heading', { level: 1, name: '社会组织登录' })).toBeVisible();
  await page.getByRole('button', { name: /巧匠/ }).click();
  const form = page.getByRole('form', { name: '预约' });
  await expect(form).toBeVisible();
  await form.getByLabel('用多久').selectOption('2');
  await form.getByRole('button', { name: '预约', exact: true }).click();
  await expect(form.getByText('请填写用途')).toBeVisible();
  await form.getByLabel('用途').fill('学习讨论');
  await form.getByRole('button', { name: '预约', exact: true }).click();
  await expect(form.getByText('请填写人数')).toBeVisible();
  await fits(page, 'book-form');
  await form.getByLabel('人数').fill('5');
  await form.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('已预约');
  await expect(page.getByRole('region', { name: '要用的' }).getByText('学习讨论（5 人）')).toBeVisible();
  await fits(page, 'own-bookings');
});

test('别人同时约走的，说明哪里还空闲；约错了取消', async ({ page, browser, gateway }) => {
  test.slow();
  const other = await browser.newPage({ baseURL: gateway });
  for (const [each, account] of [[page, 'harbour-social-work'], [other, 'ginkgo-school']] as const) {
    await signIn(each, account);
    await openDay(each, 5);
    await slot(each, '会议室乙', '10:00').click();
    await each.getByLabel('人数').fill('12');
    await each.getByLabel('用途').fill('培训');
  }
  await other.getByRole('button', { name: '预约', exact: true }).click();
  await expect(other.getByRole('status')).toContainText('已预约');
  await page.getByRole('button', { name: '预约', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('同一时间空闲的有');
  await fits(page, 'book-taken');
  const mine = other.getByRole('listitem').filter({ hasText: '培训（12 人）' });
  await mine.getByRole('button', { name: /^取消预约/ }).click();
  await mine.getByRole('button', { name: '取消预约', exact: true }).click();
  await expect(other.getByRole('listitem').filter({ hasText: '培训（12 人）' })).toContainText('已取消');
  await other.close();
});

test('房间停用：组织马上在自己的页面上看到有变动、改到哪里、为什么', async ({ page }) => {
  test.slow();
  await signIn(page, 'assets');
  await page.goto('/assets/venues');
  await page.getByRole('main').getByRole('link', { name: BASE }).click();
  await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '会议室甲' }) }).getByRole('button', { name: '停用' }).click();
  for (const [label, value] of [['自哪一天', day(3)], ['自几点', '08:00'], ['到哪一天', day(3)], ['到几点', '20:00']] as const) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: '查看涉及的预约' }).click();
  await page.getByLabel(/停用的原因/).fill('屋顶漏水');
  await page.getByRole('button', { name: '停用，并按上面改约' }).click();
  await expect(page.getByText('改约 2，取消 0')).toBeVisible();

  await signIn(page, 'harbour-social-work');
  await page.getByRole('navigation', { name: '我的组织' }).getByRole('link', { name: '场地预约' }).click();
  const changed = page.getByRole('listitem').filter({ hasText: '有变动' });
  await expect(changed).toContainText('原因是屋顶漏水');
  await expect(changed).toContainText('这次预约改到“多功能厅”');
  await fits(page, 'own-bookings-changed');
  await changed.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByText('有变动')).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await fits(page, 'own-bookings-dark-320');
  await openDay(page, 4);
  await fits(page, 'venue-day-dark-320');
});

test('场地的页面首次打开不超过 110 KB', async ({ page }) => {
  expect(await firstLoad(page, '/venues')).toBeLessThanOrEqual(110);
});
