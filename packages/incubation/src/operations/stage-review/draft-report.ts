import type { Application } from '../../application/application.entity.ts';
import type { Residency } from '../../residency/residency.entity.ts';
import type { IndicatorResult } from '../../stage-review/stage-review.types.ts';
import type { Measured } from './measure.ts';

const hours = (minutes: number): string => (minutes / 60).toFixed(1).replace(/\.0$/u, '');

/** The draft of a report, made of what was recorded; whoever drafts may write on. */
export function draftReport({ groupName, startsOn, endsOn, space }: Residency, { plan, targetWorkers, peopleCount }: Application, measured: Measured, indicators: readonly IndicatorResult[], day: string): string {
  const lacking = indicators.filter(({ met }) => !met);
  return [
    `${groupName}自 ${startsOn} 起入驻，到 ${endsOn} 期满。以下数字截至 ${day}，由记录自动生成。`,
    `申请时的计划：${(plan ?? '没有填写').slice(0, 500)}`,
    `服务对象：${targetWorkers ?? '没有填写'}；申请时 ${peopleCount ?? '—'} 人。${space ? `工位：${space.name}。` : '还没有安排工位。'}`,
    `辅导和培训：双方已确认 ${measured.sessions} 次，共 ${hours(measured.minutes)} 小时；${measured.unconfirmed} 次还没有确认，没有计入。`,
    `在场地开展活动 ${measured.activities} 次；已有结论的阶段评估 ${measured.reviews} 次；入驻满 ${measured.months} 个月。`,
    lacking.length === 0 ? '对照公布的出壳指标：各项都已达到。' : `对照公布的出壳指标，还差：${lacking.map(({ title, unit, wanted, actual }) => `${title} ${wanted} ${unit}（现在 ${actual}）`).join('；')}。`,
  ].join('\n');
}
