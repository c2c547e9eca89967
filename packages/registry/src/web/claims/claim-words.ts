import type { labels } from '@gongqiao/schema';
import type { Tone } from '@gongqiao/ui';

type State = keyof typeof labels.ClaimState;

export const claimTones: Readonly<Record<State, Tone | undefined>> = { SUBMITTED: 'warn', RETURNED: 'info', ACCEPTED: 'good', DECLINED: 'bad', WITHDRAWN: undefined };

export const claimsPath = '/claims';
export const claimPath = (id: string): string => `${claimsPath}/${id}`;
