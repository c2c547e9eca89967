import { today } from '@gongqiao/kernel';
import { amountOn } from '@gongqiao/rules';
import { trackCases } from '../case/track.ts';
import { Appeal } from './appeal.entity.ts';
import { appealFlow } from './appeal.flow.ts';

const dayOf = (moment: Date): string => today({ now: () => moment });

trackCases(appealFlow, {
  noun: () => Appeal, applicants: ['decisions.appeal'], watchers: ['decisions.review'],
  describe: (_context, { title, applicantName, organizationId, accountId }) => ({ title: `复核：${title}`, applicantName, organizationId, accountId }),
  final: async (context, { level, filedAt, scope }) => level >= (await amountOn(context, 'decisions.reviewLevels', dayOf(filedAt), scope)).amount,
  facts: async (_context, { decision }) => [
    { label: '原决定', value: decision.outcome }, { label: '原决定的理由', value: decision.reason }, { label: '作出原决定的单位', value: decision.post }, { label: '原决定的摘要', value: decision.digest },
  ],
});
