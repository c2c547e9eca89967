import type { Party } from '@gongqiao/decisions';
import type { Context, Enumeration } from '@gongqiao/kernel';
import { Residency } from './residency.entity.ts';

export const labelOf = <Value extends string>({ labels }: Enumeration<Value>, value: Value): string => labels[value];

/** Whom something about a residency is about. */
export async function partyOf({ em }: Context, { id }: { readonly id: string }, what: string): Promise<Party> {
  const { groupName, organization, accountId } = (await em.findOneOrFail(Residency, { id } as never)) as Residency;
  return { title: `${what}：${groupName}`, applicantName: groupName, organizationId: organization?.id ?? null, accountId: organization ? null : accountId };
}
