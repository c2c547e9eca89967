import { Allow, Command, type Context, ReadMany, ReadOne, type ValueOf } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import { changeView, overwriteView, removeView, saveView } from '../operations/saved-views.ts';
import { Removal } from '../removal.ts';
import { SavedView, ViewAudience } from './saved-view.entity.ts';
import { SavedViewInput } from './saved-view.input.ts';

@Resolver()
export class SavedViewResolver {
  @ReadMany(() => SavedView, '保存的视图', 'workspace.keep') savedViews!: never;
  @ReadOne(() => SavedView, '一个保存的视图', 'workspace.keep') savedView!: never;

  @Command(() => SavedView, '保存为视图')
  @Allow('workspace.keep')
  saveView(@Ctx() context: Context, @Arg('input', () => SavedViewInput, { description: '内容' }) input: SavedViewInput): Promise<SavedView> {
    return saveView(context, input);
  }

  @Command(() => SavedView, '给视图改名或共享')
  @Allow('workspace.keep')
  changeView(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '视图' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('title', () => String, { description: '名称' }) title: string,
    @Arg('audience', () => ViewAudience.graphql, { description: '给谁用' }) audience: ValueOf<typeof ViewAudience>,
  ): Promise<SavedView> {
    return changeView(context, id, version, { title, audience });
  }

  @Command(() => SavedView, '按列表现在的样子更新视图')
  @Allow('workspace.keep')
  overwriteView(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '视图' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('query', () => String, { description: '列表网址中的参数' }) query: string,
  ): Promise<SavedView> {
    return overwriteView(context, id, version, query);
  }

  @Command(() => Removal, '删除视图')
  @Allow('workspace.keep')
  removeView(@Ctx() context: Context, @Arg('id', () => ID, { description: '视图' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Removal> {
    return removeView(context, id, version);
  }
}
