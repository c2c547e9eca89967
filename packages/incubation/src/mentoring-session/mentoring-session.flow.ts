import { flowFor, type RowRule } from '@gongqiao/kernel';
import type { IncubationPermission } from '../permissions.ts';
import type { MentoringSession } from './mentoring-session.entity.ts';

// Whose residency it is the lookup asks: in memory a row knows no more of it than the key.
const organizations: RowRule = ({ kind }) => kind === 'ORGANIZATION';

export const mentoringFlow = flowFor<MentoringSession, IncubationPermission>()('MentoringSession', '辅导', {
  initial: 'recorded',
  states: {
    recorded: { label: '待组织确认', publicLabel: '请确认' },
    confirmed: { label: '双方已确认' },
    disputed: { label: '组织有异议', publicLabel: '您有异议，等待更正' },
  },
  actions: {
    confirm: { label: '确认', from: ['recorded', 'disputed'], to: 'confirmed', permission: 'incubation.apply', rows: organizations },
    dispute: { label: '有异议', from: ['recorded'], to: 'disputed', permission: 'incubation.apply', rows: organizations },
    correct: { label: '更正', from: ['recorded', 'disputed'], to: 'recorded', permission: 'incubation.mentor' },
  },
});
