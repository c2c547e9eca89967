import { Allow, ReadMany } from '@gongqiao/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { Info, Query, Resolver } from 'type-graphql';
import { actionTitles } from '../action-titles.ts';
import { AuditAction } from './audit-action.ts';
import { AuditEvent } from './audit-event.entity.ts';

@Resolver()
export class AuditEventResolver {
  @ReadMany(() => AuditEvent, '审计记录', 'audit.read') auditEvents!: never;

  @Query(() => [AuditAction], { description: '审计记录中的动作，以及它们的说法' })
  @Allow('audit.read')
  auditActions(@Info() { schema }: GraphQLResolveInfo): AuditAction[] {
    return [...actionTitles(schema)].map(([name, title]) => ({ name, title }));
  }
}
