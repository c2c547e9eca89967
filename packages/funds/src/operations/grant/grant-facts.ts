import type { Context } from '@gongqiao/kernel';
import { yuan } from '@gongqiao/rules';
import { BudgetLine } from '../../budget-line/budget-line.entity.ts';
import { CollectiveDecision } from '../../collective-decision/collective-decision.entity.ts';
import { DecidingBody } from '../../collective-decision/collective-decision.enums.ts';
import type { FundGrant } from '../../grant/grant.entity.ts';

interface Told {
  readonly label: string;
  readonly value: string;
}

/** What a decision about a grant goes by beside its own columns: the instalments, the budget line and what a meeting decided. */
export async function grantFacts({ em }: Context, { plan, line, collectiveDecision }: FundGrant): Promise<Told[]> {
  const facts: Told[] = plan.map(({ amount, condition, dueOn }, index) => ({ label: `第 ${index + 1} 期`, value: `${yuan(amount)} 元，${condition}${dueOn ? `，预计 ${dueOn}` : ''}` }));
  if (line) {
    const { year, code, title } = (await em.findOneOrFail(BudgetLine, { id: line.id } as never)) as BudgetLine;
    facts.push({ label: '预算科目', value: `${year} 年 ${code} ${title}` });
  }
  if (collectiveDecision) {
    const { body, heldOn, minutesNumber, agendaItem } = (await em.findOneOrFail(CollectiveDecision, { id: collectiveDecision.id } as never)) as CollectiveDecision;
    facts.push({ label: '集体决策', value: `${heldOn} ${DecidingBody.labels[body]}，纪要 ${minutesNumber} 第 ${agendaItem} 项` });
  }
  return facts;
}
