export const fundsPath = '/my-organization/funds';
export const fundPath = (id: string): string => `${fundsPath}/${id}`;
