import type { labels } from '@gongqiao/schema';
import { type Tone, useViewer } from '@gongqiao/ui';

type State = keyof typeof labels.CorrectionRequestState;

export const stateTones: Readonly<Record<State, Tone | undefined>> = { SUBMITTED: 'warn', RETURNED: 'info', ACCEPTED: 'good', DECLINED: 'bad', WITHDRAWN: undefined };

export const requestsPath = '/requests';
export const requestPath = (id: string): string => `${requestsPath}/${id}`;
export const resubmitPath = (id: string): string => `${requestsPath}/${id}/resubmit`;
export const askPath = (organization: string): string => `/organizations/${organization}/request`;
/** The filter of the requests that the viewer's own side made. */
export function useOwnFilter(): { department: [keyof typeof labels.Department] } | { unit: string[] } {
  const { department, unit } = useViewer();
  return department ? { department: [department] } : { unit: unit ? [unit.id] : [] };
}
