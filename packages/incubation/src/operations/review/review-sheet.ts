import { all, type Context, inTransaction, isId, type Sql, today } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { ruleOn } from '@gongqiao/rules';
import { Review } from '../../review/review.entity.ts';
import { ownReviews } from '../../review/review.flow.ts';
import type { OtherScore, ReviewSheet, SheetCriterion } from '../../review/review.types.ts';
import type { Score } from '../../score/score.entity.ts';
import { blindText, namesOf } from './blind-text.ts';
import { scoresOf } from './score-facts.ts';
import { meanOf, outliersIn } from './totals.ts';

interface Read {
  readonly plan: string | null;
  readonly targetWorkers: string | null;
  readonly peopleCount: number | null;
  readonly spaceWanted: number | null;
  readonly fundWanted: string | null;
  readonly callName: string;
  readonly offerText: string;
  readonly documentCount: number;
  readonly criteria: readonly Omit<SheetCriterion, 'points' | 'comment'>[];
  readonly names: readonly string[];
  readonly places: readonly string[];
}

// 名称前面的省、市
const NEARBY = ['山东省', '山东', '青岛'] as const;

// The names are read to be taken out, and go no further than this file.
const read = `
  select a.plan, a.target_workers as "targetWorkers", a.people_count as "peopleCount", a.space_wanted as "spaceWanted", a.fund_wanted as "fundWanted", c.name as "callName", c.offer_text as "offerText",
    (select count(*)::int from documents_document d where d.holder_type = 'Application' and d.holder_id = a.id) as "documentCount",
    (select json_agg(json_build_object('id', k.id, 'title', k.title, 'guide', k.guide, 'weight', k.weight) order by k.position) from incubation_criterion k where k.edition_id = a.edition_id) as criteria,
    array_remove(array[a.group_name, a.other_names, o.name, o.street, o.credit_code, array_to_string(o.former_names, '、'), account.display_name, account.account], null) as names, (select array_agg(r.name) from registry_region r) as places
  from incubation_application a join incubation_call c on c.id = a.call_id left join registry_organization o on o.id = a.organization_id
    left join identity_account account on account.id::text = a.account_id
  where a.id = $1`;

async function othersOf(context: Context, own: Review): Promise<{ others: OtherScore[]; result: number } | null> {
  if (!own.opened) return null;
  const reviews = (await context.em.find(Review, { application: own.application.id, state: 'SCORED', opened: true } as never, { orderBy: { scoredAt: 'asc', id: 'asc' } as never })) as Review[];
  const { amount } = await ruleOn(context, 'incubation.outlier', today(context.clock), own.scope);
  const totals = reviews.map(({ total }) => total!);
  const far = outliersIn(totals, amount!);
  const all = await Promise.all(reviews.map(async (review, index) => ({ review, outlier: far[index]!, scores: await scoresOf(context, review) })));
  const others = all.filter(({ review }) => review.id !== own.id).map(({ review, outlier, scores }, index) => ({
    reviewer: `另一位评审 ${index + 1}`, total: review.total!, outlier, lines: scores.map(({ criterion, points, comment }) => `${criterion.title} ${points}/${criterion.weight}：${comment}`),
  }));
  return { others, result: meanOf(totals) };
}

async function sheetOf(context: Context, review: Review, sql: Sql): Promise<ReviewSheet> {
  const { rows: [row] } = await sql.query(read, [review.application.id]);
  const { names, places, plan, targetWorkers, criteria, callName, offerText, ...facts } = row as unknown as Read;
  const hidden = namesOf(names, [...places, ...NEARBY]);
  const own = new Map((await scoresOf(context, review)).map((score: Score) => [score.criterion.id, score]));
  const seen = await othersOf(context, review);
  return {
    ...facts, fundWanted: facts.fundWanted === null ? null : Number(facts.fundWanted), id: review.id, number: review.blindNumber, callName, offerText, plan: blindText(plan ?? '', hidden), targetWorkers: blindText(targetWorkers ?? '', hidden),
    criteria: criteria.map((criterion) => ({ ...criterion, points: own.get(criterion.id)?.points ?? null, comment: own.get(criterion.id)?.comment ?? null })), total: review.total, others: seen?.others ?? null, result: seen?.result ?? null,
  };
}

/** What a reviewer reads of an application, and of the others' scores when all are in; null for everybody else. */
export async function reviewSheet(context: Context, id: string): Promise<ReviewSheet | null> {
  const rule = ownReviews(context.viewer);
  if (rule === false || !isId(id)) return null;
  return inTransaction(context, async () => {
    const review = (await context.reader.lock(context, Review, id, all(rule))) as Review | null;
    const sql = transactionSql(context);
    return review && acrossScopes(sql, () => sheetOf(context, review, sql));
  });
}
