import { Department } from '@gongqiao/identity';
import { all, constantCase, type Context, createRow, getRow, inTransaction, isId, refuse as refuseAnyway, rowsFor, rowsSeen, today, updateRow, type ValueOf, type Viewer } from '@gongqiao/kernel';
import { openCase } from '@gongqiao/decisions';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { Application } from '../../application/application.entity.ts';
import { applicationFlow } from '../../application/application.flow.ts';
import { refuse } from '../../refusals.ts';
import { Review } from '../../review/review.entity.ts';
import { reviewFlow } from '../../review/review.flow.ts';
import type { AssignableReviewer } from '../../review/review.types.ts';

const REVIEWER = 'incubation-reviewer';

// Whoever holds anything else could look up who applied.
const reviewers = `
  select a.id::text as id, a.display_name as name, a.department, u.name as unit,
    (select count(*)::int from incubation_review r where r.reviewer_id = a.id::text and r.state in ('ASSIGNED', 'DECLARED')) as open
  from identity_account a left join identity_unit u on u.id = a.unit_id
  where a.kind = 'STAFF' and a.disabled_at is null and a.department is not null
    and exists (select from identity_grant g where g.account_id = a.id and g.state = 'CONFIRMED' and g.role = $1 and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to >= $2::date))
    and not exists (select from identity_grant g where g.account_id = a.id and g.state in ('CONFIRMED', 'REQUESTED') and g.role <> $1 and (g.valid_to is null or g.valid_to >= $2::date))
    and not exists (select from incubation_review r where r.reviewer_id = a.id::text and r.application_id = $3)
  order by open, a.display_name, a.id`;

async function fitFor(context: Context, application: string): Promise<AssignableReviewer[]> {
  const { rows } = await acrossScopes(transactionSql(context), () => transactionSql(context).query(reviewers, [REVIEWER, today(context.clock), application]));
  return rows.map(({ id, name, department, unit, open }) => ({
    id: String(id), name: String(name), open: Number(open), post: department === null ? (unit as string | null) : Department.labels[department as ValueOf<typeof Department>],
  }));
}

const screened = (viewer: Viewer) => all(rowsSeen(Application, viewer), rowsFor(applicationFlow.actions['assign']!, viewer));

/** Who could review an application: those who hold the role and nothing else, and do not review it already. */
export function assignableReviewers(context: Context, id: string): Promise<AssignableReviewer[]> {
  const rule = screened(context.viewer);
  if (rule === false || !isId(id)) return Promise.resolve([]);
  return inTransaction(context, async () => ((await context.reader.lock(context, Application, id, rule)) ? fitFor(context, id) : []));
}

/** Gives an application to reviewers: a review each, in their hands from the start. */
export async function assignReviewers(context: Context, id: string, version: number, accounts: readonly string[]): Promise<Application> {
  const application = await getRow(context, Application, id, screened(context.viewer));
  if (application.state !== 'REVIEWING') throw refuseAnyway('NOT_NOW');
  if (accounts.length === 0) throw refuse('REVIEWERS_NONE', {}, ['reviewers']);
  await context.em.populate(application, ['call'] as never);
  const fit = new Map((await fitFor(context, application.id)).map((one) => [one.id, one]));
  const chosen = [...new Set(accounts)].map((account) => fit.get(account) ?? unfit(application, account));
  await updateRow(context, application, version, { reviewerIds: [...application.reviewerIds, ...chosen.map((one) => one.id)] }, { action: 'assign' });
  for (const reviewer of chosen) {
    const review = createRow(context, Review, {
      application, blindNumber: application.blindNumber!, callName: application.call.name, reviewerId: reviewer.id, reviewerName: reviewer.name, state: constantCase(reviewFlow.initial), assignedAt: context.clock.now(),
      declaredAt: null, interest: null, scoredAt: null, total: null, opened: false, scope: application.scope,
    }, { action: 'assign' });
    await openCase(context, reviewFlow, review);
  }
  return application;
}

function unfit({ reviewerIds }: Application, account: string): never {
  throw reviewerIds.includes(account) ? refuse('REVIEWER_TWICE', { name: '其中一位' }, ['reviewers']) : refuse('REVIEWER_UNFIT', { name: '其中一位' }, ['reviewers']);
}
