import { Allow, type Context } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { listingsOf } from '../operations/lists/listings.ts';
import { ShownListing } from './shown-listing.ts';

@Resolver()
export class AuthorityListingResolver {
  @Query(() => [ShownListing], { description: '登记管理机关公布的名单中关于一个社会组织的各条' })
  @Allow('registry.read')
  organizationListings(@Ctx() context: Context, @Arg('organization', () => ID, { description: '社会组织' }) organization: string): Promise<ShownListing[]> {
    return listingsOf(context, organization);
  }

  @Query(() => [ShownListing], { description: '登记管理机关公布的名单中关于本组织的各条' })
  @Allow('registry.ownRecord')
  ownListings(@Ctx() context: Context): Promise<ShownListing[]> {
    return listingsOf(context, context.viewer.organizationId);
  }
}
