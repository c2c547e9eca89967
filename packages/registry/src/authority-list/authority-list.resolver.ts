import { Allow, Command, type Context, ReadMany } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { previewAuthorityList } from '../operations/lists/preview-list.ts';
import { recordAuthorityList } from '../operations/lists/record-list.ts';
import { AuthorityList } from './authority-list.entity.ts';
import { AuthorityListInput } from './authority-list.input.ts';
import { AuthorityListPreview } from './authority-list.types.ts';

@Resolver()
export class AuthorityListResolver {
  @ReadMany(() => AuthorityList, '名单副本', 'registry.mirrorLists') authorityLists!: never;

  @Command(() => AuthorityListPreview, '预览登记管理机关公布的名单；还不记入', 'AuthorityListPreview')
  @Allow('registry.mirrorLists')
  previewAuthorityList(
    @Ctx() context: Context,
    @Arg('uploadId', () => ID, { description: '上传标识' }) uploadId: string,
    @Arg('input', () => AuthorityListInput, { description: '名单' }) input: AuthorityListInput,
  ): Promise<AuthorityListPreview> {
    return previewAuthorityList(context, uploadId, input);
  }

  @Command(() => AuthorityList, '记入登记管理机关公布的名单的一份副本')
  @Allow('registry.mirrorLists')
  recordAuthorityList(
    @Ctx() context: Context,
    @Arg('uploadId', () => ID, { description: '上传标识' }) uploadId: string,
    @Arg('input', () => AuthorityListInput, { description: '名单' }) input: AuthorityListInput,
  ): Promise<AuthorityList> {
    return recordAuthorityList(context, uploadId, input);
  }
}
