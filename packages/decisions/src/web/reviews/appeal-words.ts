import type { labels } from '@gongqiao/schema';
import type { Tone } from '@gongqiao/ui';

export const appealTones: Readonly<Record<keyof typeof labels.AppealState, Tone | undefined>> = { SUBMITTED: 'warn', UPHELD: 'info', OVERTURNED: 'good', WITHDRAWN: undefined };
