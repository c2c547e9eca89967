import { auditDomain, recordAlways, watchReadsOf } from '@gongqiao/audit';
import { decisionsDomain } from '@gongqiao/decisions';
import { documentsDomain } from '@gongqiao/documents';
import { fundsDomain } from '@gongqiao/funds';
import { identityDomain } from '@gongqiao/identity';
import { incubationDomain } from '@gongqiao/incubation';
import type { DomainModule } from '@gongqiao/kernel';
import { notificationsDomain } from '@gongqiao/notifications';
import { partnersDomain } from '@gongqiao/partners';
import { registryDomain } from '@gongqiao/registry';
import { retentionDomain } from '@gongqiao/retention';
import { rulesDomain } from '@gongqiao/rules';
import { venuesDomain } from '@gongqiao/venues';
import { workspaceDomain } from '@gongqiao/workspace';

// 谁看过一个组织的详细资料，组织自己要能知道
watchReadsOf('Organization');
// 会话不是一条记录，没有修改记录；结束了哪一处，还是要查得到
recordAlways('endSession');

/** The domains of this installation, each after those that it requires: the one place that lists them. */
export const domains: readonly DomainModule[] = [rulesDomain, identityDomain, auditDomain, documentsDomain, notificationsDomain, partnersDomain, workspaceDomain, decisionsDomain, registryDomain, fundsDomain, venuesDomain, incubationDomain, retentionDomain];
