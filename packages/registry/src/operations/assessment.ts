import type { Context } from '@gongqiao/kernel';
import { addTo, ruleOn } from '@gongqiao/rules';
import type { OrganizationFacts } from '../organization/organization.facts.ts';

type Stated = Partial<OrganizationFacts>;

/** Until when an assessment holds, worked out from the day on which it was made where nothing else is said; without a level there are no dates. */
export async function withAssessment(context: Context, stated: Stated): Promise<Stated> {
  if (stated.assessmentLevel === null) return { ...stated, assessedOn: null, assessmentExpiresOn: null };
  const { assessedOn } = stated;
  if (!assessedOn || assessedOn.length < 10 || stated.assessmentExpiresOn !== undefined) return stated;
  return { ...stated, assessmentExpiresOn: addTo(assessedOn, await ruleOn(context, 'registry.assessmentValidity', assessedOn)) };
}
