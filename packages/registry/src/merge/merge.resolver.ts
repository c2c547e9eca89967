import { Allow, Command, type Context, ReadMany } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, InputType, Int, Resolver } from 'type-graphql';
import { mergeOrganizations } from '../operations/merge/merge-organizations.ts';
import { separateOrganizations } from '../operations/merge/separate-organizations.ts';
import { Organization } from '../organization/organization.entity.ts';
import { Merge } from './merge.entity.ts';

@InputType({ description: '合并：哪个保留，哪个并入，哪些字段取自并入的' })
export class MergeInput {
  @Field(() => ID, { description: '保留的组织' }) survivor!: string;
  @Field(() => Int, { description: '保留的组织的所见版本' }) survivorVersion!: number;
  @Field(() => ID, { description: '并入的组织' }) absorbed!: string;
  @Field(() => Int, { description: '并入的组织的所见版本' }) absorbedVersion!: number;
  @Field(() => [String], { description: '取自并入的组织的字段；其余按保留的组织，空缺的由并入的补上' }) take!: string[];
}

@Resolver()
export class MergeResolver {
  @ReadMany(() => Merge, '合并', 'registry.read') merges!: never;

  @Command(() => Organization, '合并重复的组织')
  @Allow('registry.merge')
  mergeOrganizations(
    @Ctx() context: Context,
    @Arg('input', () => MergeInput, { description: '怎样合并' }) input: MergeInput,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Organization> {
    return mergeOrganizations(context, input, reason);
  }

  @Command(() => Merge, '把合并的组织分开')
  @Allow('registry.merge')
  separateOrganizations(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: '哪一次合并' }) id: string,
    @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由' }) reason: string,
  ): Promise<Merge> {
    return separateOrganizations(context, id, version, reason);
  }
}
