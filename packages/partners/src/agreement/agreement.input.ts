import { type ValueOf, LocalDate } from '@gongqiao/kernel';
import { Field, InputType, Int } from 'type-graphql';
import { PartnerScope, type PartnerScopeValue } from '../partner.ts';
import { PartnerKind } from './agreement.entity.ts';

@InputType({ description: '共享协议的内容' })
export class PartnerAgreementInput {
  @Field(() => String, { description: '合作方' }) partner!: string;
  @Field(() => PartnerKind.graphql, { description: '合作方的类别' }) kind!: ValueOf<typeof PartnerKind>;
  @Field(() => String, { description: '目的和依据' }) purpose!: string;
  @Field(() => [PartnerScope.graphql], { description: '共享范围' }) scopes!: PartnerScopeValue[];
  @Field(() => LocalDate, { nullable: true, description: '开始日期；不填为今天' }) validFrom?: string | null;
  @Field(() => LocalDate, { description: '结束日期' }) validTo!: string;
  @Field(() => Int, { nullable: true, description: '每分钟的查询预算（项）；不填为缺省' }) budget?: number | null;
}
