import type { Picture } from '@gongqiao/config/pictures';

export const pictures: readonly Picture[] = [
  { manual: 'MANUAL.md', name: 'own-account', app: 'legal-affairs', account: 'legal-affairs', path: '/account', only: (page) => page.getByRole('region', { name: '委托代理' }) },
];
