import { auditDomain } from '@gongqiao/audit';
import { documentsDomain } from '@gongqiao/documents';
import { identityDomain } from '@gongqiao/identity';
import { Choice, createRow, defineDomain, flowFor, Noun, policyFor, Row, Text, withinScope } from '@gongqiao/kernel';
import { notificationsDomain } from '@gongqiao/notifications';
import { rulesDomain } from '@gongqiao/rules';
import { createWorld, type World } from '@gongqiao/testing';
import { Client } from 'pg';
import { ACT, decisionsDomain, openCase, trackCases } from '../src/index.ts';

type HearingPermission = 'hearings.apply' | 'hearings.hear' | typeof ACT;

/** A fictional flow with all that due process knows: a notice that one may reply to, a period that lapses, decisions that can be overturned. */
export const hearingFlow = flowFor<Hearing, HearingPermission>()('Hearing', '听证', {
  initial: 'submitted',
  states: {
    submitted: { label: '待审', publicLabel: '正在审查', within: 'hearings.check' },
    notified: { label: '已预告', publicLabel: '拟不予批准，可以陈述', within: 'decisions.replyPeriod', lapse: 'conclude' },
    heard: { label: '待决定', within: 'hearings.check' },
    granted: { label: '批准' },
    declined: { label: '不批准' },
  },
  actions: {
    grant: { label: '批准', from: ['submitted', 'heard'], to: 'granted', permission: 'hearings.hear', decides: { cites: ['decisions.reasons', 'decisions.review'] } },
    notify: { label: '预告', from: ['submitted'], to: 'notified', permission: 'hearings.hear' },
    reply: { label: '陈述', from: ['notified'], to: 'heard', permission: 'hearings.apply' },
    conclude: { label: '陈述期满', from: ['notified'], to: 'heard', permission: ACT },
    decline: { label: '不批准', from: ['heard'], to: 'declined', permission: 'hearings.hear', decides: { cites: ['decisions.reasons'], adverse: true, overturned: 'reopen' } },
    reopen: { label: '重新审查', from: ['declined'], to: 'submitted', permission: ACT },
  },
});

@Noun('Hearing', '听证', { table: 'hearings_hearing' })
export class Hearing extends Row {
  @Choice(hearingFlow.stateType, '状态') state!: string;
  @Text('事由', { public: true }) matter!: string;
}

trackCases(hearingFlow, {
  noun: () => Hearing, applicants: ['hearings.apply'], watchers: ['hearings.hear'],
  describe: (_context, { matter }) => ({ title: matter, applicantName: '某组织', accountId: 'applicant', assignee: matter.startsWith('指定') ? { id: 'host', name: '李（听证）' } : null }),
});

export const hearingsDomain = defineDomain({
  name: 'hearings', title: '听证（虚构）', requires: ['decisions'], entities: [Hearing], policies: [policyFor(Hearing, { see: (viewer) => withinScope(viewer, 'hearings.hear') })], resolvers: [], flows: [hearingFlow],
  permissions: { 'hearings.apply': '申请', 'hearings.hear': '听证' }, grants: { 'registry-clerk-city': ['hearings.hear'], 'registry-clerk-unit': ['hearings.hear'] },
});

/** The real tables of all that it builds on, and one for the fictional noun. */
export async function hearingsWorld(): Promise<World> {
  const world = await createWorld({ domains: [rulesDomain, identityDomain, auditDomain, documentsDomain, notificationsDomain, decisionsDomain, hearingsDomain], seed: true });
  const admin = new Client({ connectionString: world.database.adminUrl });
  await admin.connect();
  await admin.query('create table hearings_hearing (id uuid primary key, version integer not null default 1, scope text not null, created_at timestamptz not null, updated_at timestamptz not null, state text not null, matter text not null)');
  await admin.query(`insert into rules_rule (id, scope, created_at, updated_at, key, title, amount, unit, basis, verified) values (gen_random_uuid(), '', now(), now(), 'hearings.check', '审查', 3, 'WORKING_DAY', '虚构', false)`);
  await admin.query('grant all on hearings_hearing to public');
  await admin.end();
  return world;
}

export const newHearing = (world: World, scope = 'a', matter = '借用会议室'): Promise<Hearing> => world.write(async (context) => {
  const row = createRow(context, Hearing, { matter, state: 'SUBMITTED', scope }, { action: 'submit' });
  await openCase(context, hearingFlow, row);
  return row;
});
