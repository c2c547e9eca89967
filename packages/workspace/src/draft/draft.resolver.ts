import { Allow, Command, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { discardDraft, findDraft, saveDraft } from '../operations/drafts.ts';
import { findEditors } from '../operations/editors.ts';
import { Removal } from '../removal.ts';
import { DraftInput } from './draft.input.ts';
import { Draft, Editor } from './draft.types.ts';

const subjectOf = { description: '哪一条记录，如 Organization:<标识>' };

@Resolver()
export class DraftResolver {
  @Query(() => Draft, { nullable: true, description: '本人还没有保存的草稿' })
  @Allow('workspace.keep')
  draft(@Ctx() context: Context, @Arg('subject', () => ID, subjectOf) subject: string): Promise<Draft | null> {
    return findDraft(context, subject);
  }

  @Query(() => [Editor], { description: '正在修改同一条记录的其他人；看不到的记录，一个也没有' })
  @Allow('workspace.keep')
  editors(@Ctx() context: Context, @Arg('subject', () => ID, subjectOf) subject: string): Promise<Editor[]> {
    return findEditors(context, subject);
  }

  @Command(() => Draft, '存草稿')
  @Allow('workspace.keep')
  saveDraft(@Ctx() context: Context, @Arg('input', () => DraftInput, { description: '草稿' }) input: DraftInput): Promise<Draft> {
    return saveDraft(context, input);
  }

  @Command(() => Removal, '丢弃草稿')
  @Allow('workspace.keep')
  discardDraft(@Ctx() context: Context, @Arg('subject', () => ID, subjectOf) subject: string): Promise<Removal> {
    return discardDraft(context, subject);
  }
}
