import { ReadMany } from '@gongqiao/kernel';
import { Resolver } from 'type-graphql';
import { AuditEvent } from './audit-event.entity.ts';

@Resolver()
export class AuditEventResolver {
  @ReadMany(() => AuditEvent, '审计记录', 'audit.read') auditEvents!: never;
}
