import { policyFor } from '@gongqiao/kernel';
import { Message } from './message.entity.ts';

/** One's own: no role and no office reads what another was told. */
export const messagePolicy = policyFor(Message, { see: ({ accountId }) => accountId !== null && { accountId } });
