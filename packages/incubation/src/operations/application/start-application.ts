import { all, constantCase, type Context, createRow, getRow, today } from '@gongqiao/kernel';
import { acrossScopes, transactionSql } from '@gongqiao/query';
import { Organization } from '@gongqiao/registry';
import { Application } from '../../application/application.entity.ts';
import { applicationFlow } from '../../application/application.flow.ts';
import { Call } from '../../call/call.entity.ts';
import { refuse } from '../../refusals.ts';

const UNANSWERED = { edition: null, blindNumber: null, reviewerIds: [], submittedAt: null, returnReason: null, notice: null, reply: null, withoutReviews: null };
const EMPTY = { otherNames: null, peopleCount: null, targetWorkers: null, plan: null, spaceWanted: null, fundWanted: null, remark: null };

/** Refuses what a call does not take today. A call is public: it is read wherever it belongs. */
export function checkOpen({ clock }: Context, { state, opensOn, closesOn }: Call): void {
  const day = today(clock);
  if (state !== 'OPEN' || day > closesOn) throw refuse('CALL_OVER', { closesOn });
  if (day < opensOn) throw refuse('CALL_NOT_OPEN', { opensOn });
}

// 草根小组也能申请：没有登记的，用账号自己的名义
async function applicantOf({ em, viewer }: Context) {
  const organization = viewer.organizationId === null ? null : ((await em.findOne(Organization, { id: viewer.organizationId, mergedIntoId: null } as never, { populate: ['region'] as never })) as Organization | null);
  const registered = organization?.registrationStatus === 'REGISTERED' || organization?.registrationStatus === 'FILED';
  return { organization, groupName: organization?.name ?? '', registered, region: organization?.region ?? null, otherNames: organization?.formerNames.join('、') || null };
}

/** Begins an application to a call, with what is known of whoever applies: one for each call. */
export async function startApplication(context: Context, callId: string): Promise<Application> {
  const { viewer, em } = context;
  const sql = transactionSql(context);
  const call = await acrossScopes(sql, () => getRow(context, Call, callId, all({ publishedAt: { $ne: null } }, { state: ['OPEN'] })));
  if (today(context.clock) > call.closesOn) throw refuse('CALL_OVER', { closesOn: call.closesOn });
  const applicant = await applicantOf(context);
  // Two colleagues who begin at once begin one.
  await sql.query("select pg_advisory_xact_lock(hashtextextended('application ' || $1 || ' ' || $2, 0))", [call.id, viewer.organizationId ?? viewer.accountId]);
  const { rows } = await sql.query("select 1 from incubation_application where call_id = $1 and state <> 'WITHDRAWN' and (account_id = $2 or organization_id = $3)", [call.id, viewer.accountId, viewer.organizationId]);
  if (rows.length > 0) throw refuse('APPLICATION_OPEN');
  const application = createRow(context, Application, { ...EMPTY, ...UNANSWERED, ...applicant, call, accountId: viewer.accountId!, state: constantCase(applicationFlow.initial), scope: call.scope }, { action: 'start', source: 'SELF_REPORT' });
  await em.flush();
  return application;
}
