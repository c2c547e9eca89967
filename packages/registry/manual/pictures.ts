import type { Picture } from '@gongqiao/config/pictures';

export const pictures: readonly Picture[] = [
  { manual: 'MANUAL.md', name: 'organizations', app: 'legal-affairs', account: 'legal-affairs', path: '/organizations', height: 620, steps: async (page) => { await page.getByRole('table').getByRole('link').first().waitFor(); } },
  {
    manual: 'MANUAL.md', name: 'correct', app: 'legal-affairs', account: 'legal-affairs', path: '/organizations?search=港湾社会工作',
    steps: async (page) => {
      await page.getByRole('table').getByRole('link', { name: /港湾社会工作服务中心/ }).first().click();
      await page.getByRole('button', { name: '更正', exact: true }).click();
      await page.getByLabel(/^专职人数/).fill('9');
      await page.getByText('已改').first().waitFor();
    },
    top: (page) => page.locator('fieldset').filter({ hasText: '规模与资金' }),
  },
  { manual: 'MANUAL.portal.md', name: 'portal-own', app: 'portal', account: 'harbour-social-work', path: '/my-organization', top: (page) => page.getByRole('main').locator('section', { has: page.getByText('统一社会信用代码') }).last() },
];
