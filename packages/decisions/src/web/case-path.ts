import { pathWith } from '@gongqiao/ui/address';

export const casesPath = '/cases';
export const casePath = (id: string): string => `${casesPath}/${id}`;
export const minePath = pathWith(casesPath, { whose: 'mine' });
export const othersPath = pathWith(casesPath, { whose: 'others' });
export const askedPath = pathWith(casesPath, { whose: 'asked' });
/** What falls due on one day, whoever has it. */
export const dueOnPath = (day: string): string => pathWith(casesPath, { whose: 'open', due: day });
export const calendarPath = '/calendar';
export const appealsPath = '/appeals';
export const appealPath = (id: string): string => `${appealsPath}/${id}`;
export const rulesPath = '/rules';
