import type { AtDesk, Picture } from '@gongqiao/config/pictures';

const REASON = '租约没有房东签名，暂不采纳。';

/** A correction that an organization asked for, and that was not granted. */
async function declined(at: AtDesk): Promise<void> {
  await at('ginkgo-school', async (page) => {
    await page.goto('/my-organization/request');
    await page.getByRole('button', { name: /^更正\s?街道/ }).click();
    await page.getByLabel('街道（镇）').fill('云南路街道');
    await page.getByLabel('依据').fill('租约已换到云南路街道');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.getByRole('heading', { level: 1, name: '更正申请' }).waitFor();
  });
  await at('legal-affairs', async (page) => {
    await page.getByRole('region', { name: '等我办的' }).getByRole('link', { name: /^更正：市南区银杏/ }).click();
    await page.getByLabel(/^答复/).fill(REASON);
    await page.getByRole('button', { name: '不采纳' }).click();
    await page.getByRole('region', { name: '决定：不采纳' }).waitFor();
  });
}

export const pictures: readonly Picture[] = [
  { manual: 'MANUAL.md', name: 'work-centre', app: 'legal-affairs', account: 'legal-affairs', path: '/', height: 600 },
  {
    manual: 'MANUAL.md', name: 'case', app: 'legal-affairs', account: 'legal-affairs', path: '/applications?state=SUBMITTED',
    steps: async (page) => {
      await page.getByRole('row', { name: /待受理/ }).getByRole('link').first().click();
      await page.getByRole('region', { name: '办到哪一步' }).getByRole('button', { name: '转给同事' }).waitFor();
    },
    only: (page) => page.getByRole('region', { name: '办到哪一步' }),
  },
  { manual: 'MANUAL.md', name: 'rules', app: 'legal-affairs', account: 'legal-affairs', path: '/rules?search=入驻', height: 520 },
  {
    manual: 'MANUAL.portal.md', name: 'portal-cases', app: 'portal', account: 'ginkgo-school', path: '/my-organization/decisions',
    steps: async (page, at) => {
      await declined(at);
      await page.reload();
      await page.getByRole('link', { name: /^更正：/ }).first().waitFor();
    },
  },
  {
    manual: 'MANUAL.portal.md', name: 'portal-decision', app: 'portal', account: 'ginkgo-school', path: '/my-organization/decisions',
    steps: async (page) => {
      await page.getByRole('link', { name: /^更正：/ }).first().click();
      await page.getByText(REASON).first().waitFor();
    },
    top: (page) => page.getByRole('heading', { level: 1 }),
  },
  {
    manual: 'MANUAL.md', name: 'appeal', app: 'legal-affairs', account: 'legal-affairs-review', path: '/',
    steps: async (page, at) => {
      await at('ginkgo-school', async (own) => {
        await own.goto('/my-organization/decisions');
        await own.getByRole('link', { name: /^更正：/ }).first().click();
        await own.getByLabel(/^为什么/).fill('租约第二页有房东的签名，请再看附件。');
        await own.getByRole('button', { name: '申请复核', exact: true }).click();
        await own.getByRole('heading', { level: 2, name: '内部复核' }).waitFor();
      });
      await page.reload();
      await page.getByRole('region', { name: '等我办的' }).getByRole('link', { name: /^复核：/ }).first().click();
      await page.getByText('租约第二页有房东的签名').waitFor();
    },
  },
];
