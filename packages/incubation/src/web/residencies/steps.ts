import type { useOperation } from '@gongqiao/ui';
import { BeginGraduationDocument, ConfirmLeaveDocument, DropEndingDocument, EndResidencyDocument, FinishHandOverDocument, GraduateDocument, LapseDocument, NotifyResidencyDocument, RemindDocument, ReturnAgreementDocument } from './steps.documents.ts';

type WithReason = Parameters<typeof useOperation<{ readonly __typename: string }, { id: string; version: number; reason: string }>>[0];

interface Step {
  readonly title: string;
  readonly what: string;
  readonly document: WithReason;
  /** What the reason is asked for; none is asked without. */
  readonly help?: string;
  readonly danger?: boolean;
}

const step = (title: string, what: string, document: unknown, more: Pick<Step, 'help' | 'danger'> = {}): Step => ({ title, what, document: document as WithReason, ...more });
const SEEN = '组织会看到，连同依据和当时的事实。';

/** The steps that ask for a confirmation or a reason and nothing else. */
export const steps = {
  remind: step('提醒签署', '签署期限重新起算。提醒后仍不签的，才能视为放弃。', RemindDocument),
  return: step('退回重签', '已签的这一版作废，另起一版请对方再签。', ReturnAgreementDocument, { help: '组织会看到。' }),
  lapse: step('视为放弃', '提醒后仍没有签协议，这次不再入驻；对方可以申请内部复核，以后也可以重新申请。', LapseDocument, { help: SEEN, danger: true }),
  beginGraduation: step('办理出壳', '马上生成出壳评估的草稿，对照公布的指标；送对方提意见、形成结论后再决定。', BeginGraduationDocument),
  graduate: step('准予出壳', '出壳评估已有结论。决定后按清单交接，工位在交接完后收回。', GraduateDocument, { help: SEEN }),
  confirmLeave: step('办理退出', '对方提出退出。办理后按清单交接。', ConfirmLeaveDocument),
  notify: step('告知拟结束入驻', '先告知理由，对方可以在期限内陈述意见；期满或者陈述以后才决定。', NotifyResidencyDocument, { help: '组织会看到，写明事实。' }),
  drop: step('不结束，继续入驻', '对方的意见成立，继续入驻。', DropEndingDocument, { help: '组织会看到。' }),
  end: step('结束入驻', '对方可以申请内部复核；复核改变的，恢复入驻和工位。', EndResidencyDocument, { help: '写明为什么，对方的意见采纳没有、为什么。', danger: true }),
  finishGraduation: step('交接完毕，出壳', '工位从现在起收回，可以安排给别人。', FinishHandOverDocument),
  finishLeaving: step('交接完毕，退出', '工位从现在起收回，可以安排给别人。', FinishHandOverDocument),
} as const;
export type StepKey = keyof typeof steps;
