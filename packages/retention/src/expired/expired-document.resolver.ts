import { Allow, Command, type Context, LocalDate, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { declineDestruction, destroyExpired, extendRetention, proposeDestruction } from '../operations/settle-expired.ts';
import { ExpiredDocument } from './expired-document.entity.ts';

@Resolver()
export class ExpiredDocumentResolver {
  @ReadMany(() => ExpiredDocument, '保管期限已满的附件', 'retention.read') expiredDocuments!: never;
  @ReadOne(() => ExpiredDocument, '一个保管期限已满的附件', 'retention.read') expiredDocument!: never;

  @Command(() => ExpiredDocument, '提出销毁保管期限已满的附件，由另一人确认')
  @Allow('retention.dispose')
  proposeDestruction(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '到期附件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<ExpiredDocument> {
    return proposeDestruction(context, id, { version, reason });
  }

  @Command(() => ExpiredDocument, '销毁别人提出销毁的附件')
  @Allow('retention.dispose')
  destroyExpired(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '到期附件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
  ): Promise<ExpiredDocument> {
    return destroyExpired(context, id, version);
  }

  @Command(() => ExpiredDocument, '不销毁提出销毁的附件')
  @Allow('retention.dispose')
  declineDestruction(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '到期附件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<ExpiredDocument> {
    return declineDestruction(context, id, { version, reason });
  }

  @Command(() => ExpiredDocument, '延长附件的保管')
  @Allow('retention.dispose')
  extendRetention(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '到期附件' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('until', () => LocalDate, { description: '延长到哪一天' }) until: string,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<ExpiredDocument> {
    return extendRetention(context, id, { version, reason, until });
  }
}
