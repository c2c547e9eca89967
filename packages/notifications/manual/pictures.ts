import type { Picture } from '@gongqiao/config/pictures';

export const pictures: readonly Picture[] = [
  { manual: 'MANUAL.md', name: 'messages', app: 'legal-affairs', account: 'reviewer-two', path: '/messages' },
  {
    manual: 'MANUAL.portal.md', name: 'portal-messages', app: 'portal', account: 'harbour-social-work', path: '/my-messages',
    steps: async (page) => {
      await page.getByRole('main').getByRole('listitem').first().waitFor();
    },
  },
];
