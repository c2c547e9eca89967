import { Field, ID, InputType, ObjectType } from 'type-graphql';

@InputType({ description: '接入程序的内容' })
export class PartnerClientInput {
  @Field(() => ID, { description: '共享协议' }) agreement!: string;
  @Field(() => String, { description: '程序的名称' }) title!: string;
  @Field(() => String, { nullable: true, description: '公钥（JWK Set 的 JSON）；不填则发一个密钥' }) keys?: string | null;
}

@ObjectType({ description: '接入的程序，和只显示这一次的密钥' })
export class PartnerClientOpened {
  @Field(() => ID, { description: '接入程序' }) client!: string;
  @Field(() => String, { description: '程序标识（client_id）' }) clientId!: string;
  @Field(() => String, { nullable: true, description: '密钥；用自己的私钥的没有' }) secret!: string | null;
}
