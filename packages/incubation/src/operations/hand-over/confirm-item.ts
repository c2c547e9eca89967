import { all, type Context, getRow, refuse as refuseAnyway, rowsFor, updateRow } from '@gongqiao/kernel';
import { handOverActions } from '../../hand-over/hand-over-item.actions.ts';
import { HandOverItem } from '../../hand-over/hand-over-item.entity.ts';
import { ofOwnResidency, seenWithResidency } from '../../residency/residency.policy.ts';
import { reasonOf } from '../reason.ts';

type Side = 'hand' | 'receive' | 'waive';

// A residency's items are confirmed while it is handed over, and of the round that is going on.
async function itemFor(context: Context, id: string, side: Side): Promise<HandOverItem> {
  const { viewer } = context;
  const item = await getRow(context, HandOverItem, id, all(seenWithResidency(viewer), side === 'hand' ? ofOwnResidency(viewer) : true));
  await context.em.populate(item, ['residency'] as never);
  if (item.residency.state !== 'HANDING_OVER' || item.round !== item.residency.handOverRound) throw refuseAnyway('NOT_NOW');
  return getRow(context, HandOverItem, id, all(side === 'hand' ? ofOwnResidency(viewer) : true, rowsFor(handOverActions[side], viewer)));
}

/** The organization has handed it over. */
export async function handOver(context: Context, id: string, version: number): Promise<HandOverItem> {
  return updateRow(context, await itemFor(context, id, 'hand'), version, { handedBy: context.viewer.name, handedAt: context.clock.now() }, { action: 'hand' });
}

/** The union has received it. */
export async function receive(context: Context, id: string, version: number): Promise<HandOverItem> {
  return updateRow(context, await itemFor(context, id, 'receive'), version, { receivedBy: context.viewer.name, receivedAt: context.clock.now() }, { action: 'receive' });
}

/** It is not asked for, such as keys that were never given out. */
export async function waive(context: Context, id: string, version: number, reason: string): Promise<HandOverItem> {
  const waivedReason = reasonOf(reason);
  return updateRow(context, await itemFor(context, id, 'waive'), version, { waivedReason }, { action: 'waive', reason: waivedReason });
}
