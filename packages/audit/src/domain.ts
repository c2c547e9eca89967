import { defineDomain } from '@gongqiao/kernel';
import { AuditEvent } from './event/audit-event.entity.ts';
import { auditEventPolicy } from './event/audit-event.policy.ts';
import { AuditEventResolver } from './event/audit-event.resolver.ts';
import { auditPermissions } from './permissions.ts';
import { auditTerms } from './terms.ts';

export const auditDomain = defineDomain({
  name: 'audit', title: '审计', requires: ['identity'], entities: [AuditEvent], policies: [auditEventPolicy], resolvers: [AuditEventResolver],
  permissions: auditPermissions, grants: { 'auditor-city': ['audit.read'] }, terms: auditTerms,
});
