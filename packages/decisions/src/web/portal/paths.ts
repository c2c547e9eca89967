export const decisionsPath = '/my-organization/decisions';
export const decisionPath = (id: string): string => `${decisionsPath}/${id}`;
