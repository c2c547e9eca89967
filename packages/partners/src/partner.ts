import { defineEnumeration, type ValueOf } from '@gongqiao/kernel';
import { Extensions } from 'type-graphql';

/** What an agreement may allow: each field of the partner contract stands in exactly one of these. */
export const PartnerScope = defineEnumeration('PartnerScope', '共享范围', {
  DIRECTORY: '公开名录：名称、代码、类型、登记情况、所属区市',
  SERVICES: '业务领域、活动内容和工作方式',
  STANDING: '评估等级和建会情况',
});

export type PartnerScopeValue = ValueOf<typeof PartnerScope>;

/** Shows a field or an operation to partners whose agreement has the scope. What is not marked, no partner sees. */
export function Partner(scope: PartnerScopeValue): MethodDecorator & PropertyDecorator {
  return Extensions({ partner: scope }) as MethodDecorator & PropertyDecorator;
}
