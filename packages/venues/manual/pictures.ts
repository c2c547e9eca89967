import type { Page, Picture } from '@gongqiao/config/pictures';

const BASE = '市工人文化宫社会组织孵化基地';
const DAY = '2026-12-03';

async function openDay(page: Page): Promise<void> {
  await page.getByRole('link', { name: BASE }).click();
  await page.locator('input[type="date"]').fill(DAY);
  await page.getByRole('region', { name: '会议室甲', exact: true }).waitFor();
}

export const pictures: readonly Picture[] = [
  {
    manual: 'MANUAL.md', name: 'venue-day', app: 'assets', account: 'assets', path: '/venues',
    steps: async (page) => {
      await page.getByRole('main').getByRole('link', { name: BASE }).click();
      await page.getByRole('link', { name: '看预约' }).click();
      await page.getByLabel('日期').fill(DAY);
      await page.getByRole('table', { name: `${DAY} 的预约` }).getByRole('link', { name: /银杏/ }).first().waitFor();
    },
  },
  {
    manual: 'MANUAL.md', name: 'closure', app: 'assets', account: 'assets', path: '/venues',
    steps: async (page) => {
      await page.getByRole('main').getByRole('link', { name: BASE }).click();
      await page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '会议室甲' }) }).getByRole('button', { name: '停用' }).click();
      for (const [label, value] of [['自哪一天', DAY], ['自几点', '08:00'], ['到哪一天', DAY], ['到几点', '20:00']] as const) await page.getByLabel(label).fill(value);
      await page.getByRole('button', { name: '查看涉及的预约' }).click();
      await page.getByLabel(/停用的原因/).fill('空调检修');
    },
  },
  { manual: 'MANUAL.portal.md', name: 'portal-day', app: 'portal', path: '/venues', steps: openDay, top: (page) => page.locator('input[type="date"]') },
  {
    manual: 'MANUAL.portal.md', name: 'portal-book', app: 'portal', account: 'craftsmen-study-group', path: '/venues',
    steps: async (page) => {
      await openDay(page);
      await page.getByRole('region', { name: '会谈室', exact: true }).getByRole('link', { name: /^14:00/ }).click();
      await page.getByLabel('用多久').selectOption('2');
      await page.getByLabel('人数').fill('5');
      await page.getByLabel('用途').fill('学习讨论');
    },
    top: (page) => page.getByRole('form', { name: '预约' }),
  },
  {
    manual: 'MANUAL.portal.md', name: 'portal-bookings', app: 'portal', account: 'harbour-social-work', path: '/my-organization/bookings',
    steps: async (page) => {
      await page.getByRole('region', { name: '要用的' }).getByRole('listitem').first().waitFor();
    },
    top: (page) => page.getByRole('listitem').filter({ hasText: '会议室甲' }).first(),
  },
];
