import type { Picture } from '@gongqiao/config/pictures';

export const pictures: readonly Picture[] = [
  {
    manual: 'MANUAL.md', name: 'propose', app: 'legal-affairs', account: 'legal-affairs', path: '/fund-grants/new',
    steps: async (page) => {
      await page.getByRole('searchbox', { name: '查找受扶持的社会组织' }).fill('城阳区港湾社会工作服务中心');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '选 城阳区港湾社会工作服务中心' }).click();
      await page.getByLabel(/^扶持金额/).fill('60000');
      await page.getByLabel(/^用途/).fill('货车司机家庭支持小组');
      for (const [index, amount, condition] of [[1, '36000', '签订协议以后'], [2, '24000', '服务满五十户以后']] as const) {
        const row = page.getByRole('group', { name: `第 ${index} 期` });
        await row.getByLabel('金额（元）').fill(amount);
        await row.getByLabel('做到什么以后付').fill(condition);
      }
    },
    top: (page) => page.getByText('扶持金额').first(),
  },
  {
    manual: 'MANUAL.md', name: 'grant', app: 'finance', account: 'finance-leader', path: '/fund-grants',
    steps: async (page) => {
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('region', { name: '各期拨付' }).waitFor();
    },
  },
  { manual: 'MANUAL.md', name: 'payments', app: 'finance', account: 'finance', path: '/payments' },
  {
    manual: 'MANUAL.portal.md', name: 'portal-fund', app: 'portal', account: 'harbour-social-work', path: '/my-organization/funds',
    steps: async (page) => {
      await page.getByRole('main').getByRole('link', { name: /夜班职工心理服务/ }).click();
      await page.getByRole('heading', { level: 1, name: /扶持资金/ }).waitFor();
    },
    top: (page) => page.getByRole('heading', { level: 1 }),
  },
];
