import { Allow, Command, type Context, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { closeClient, openClient } from '../operations/open-client.ts';
import { PartnerClient } from './client.entity.ts';
import { PartnerClientInput, PartnerClientOpened } from './client.input.ts';

@Resolver()
export class ClientResolver {
  @ReadMany(() => PartnerClient, '接入程序', 'partners.read') partnerClients!: never;
  @ReadOne(() => PartnerClient, '一个接入程序', 'partners.read') partnerClient!: never;

  @Command(() => PartnerClientOpened, '接入合作方的程序')
  @Allow('partners.agree')
  openPartnerClient(@Ctx() context: Context, @Arg('input', () => PartnerClientInput, { description: '内容' }) input: PartnerClientInput): Promise<PartnerClientOpened> {
    return openClient(context, input);
  }

  @Command(() => PartnerClient, '停用接入程序')
  @Allow('partners.agree')
  closePartnerClient(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '接入程序' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<PartnerClient> {
    return closeClient(context, id, version, reason);
  }
}
