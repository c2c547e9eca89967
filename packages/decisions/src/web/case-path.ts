import { pathWith } from '@gongqiao/ui/address';

export const casesPath = '/cases';
export const casePath = (id: string): string => `${casesPath}/${id}`;
export const minePath = pathWith(casesPath, { whose: 'mine' });
export const othersPath = pathWith(casesPath, { whose: 'others' });
export const appealsPath = '/appeals';
export const appealPath = (id: string): string => `${appealsPath}/${id}`;
export const rulesPath = '/rules';
