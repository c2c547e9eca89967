import { policyFor, withinScope } from '@gongqiao/kernel';
import { AuditEvent } from './audit-event.entity.ts';

export const auditEventPolicy = policyFor(AuditEvent, { see: (viewer) => withinScope(viewer, 'audit.read') });
