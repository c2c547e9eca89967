import { defineDomain } from '@gongqiao/kernel';
import { AccessResolver } from './access/access.resolver.ts';
import { ExplanationResolver } from './access/explanation.resolver.ts';
import { AuditEvent } from './event/audit-event.entity.ts';
import { auditEventPolicy } from './event/audit-event.policy.ts';
import { AuditEventResolver } from './event/audit-event.resolver.ts';
import { auditGrants, auditPermissions } from './permissions.ts';
import { auditTerms } from './terms.ts';

export const auditDomain = defineDomain({
  name: 'audit', title: '审计', requires: ['identity'], entities: [AuditEvent], policies: [auditEventPolicy], resolvers: [AuditEventResolver, AccessResolver, ExplanationResolver],
  permissions: auditPermissions, grants: auditGrants, terms: auditTerms,
});
