import { advance, type Context, createRow, getRow, refuse as refuseKernel, rowsFor, rowsSeen } from '@gongqiao/kernel';
import { readRow } from '@gongqiao/query';
import { Booking } from '../../booking/booking.entity.ts';
import { bookingFlow } from '../../booking/booking.flow.ts';
import { Closure } from '../../closure/closure.entity.ts';
import { closureFlow } from '../../closure/closure.flow.ts';
import type { ClosureInput, ClosureSpanInput } from '../../closure/closure.input.ts';
import type { ClosurePreview } from '../../closure/closure.types.ts';
import { refuse } from '../../refusals.ts';
import { spaceActions } from '../../space/space.actions.ts';
import { Space } from '../../space/space.entity.ts';
import { isFree, type Span } from '../../time/opening.ts';
import { spanText } from '../../time/shanghai.ts';
import { alikeSpaces } from '../engine/alternatives.ts';
import { hold } from '../engine/hold.ts';
import { lockVenue } from '../engine/lock-venue.ts';
import { takenIn, takenOf } from '../engine/taken.ts';
import { bookingsWithin, proposals } from './affected.ts';

const spanOf = ({ from, to }: ClosureSpanInput): Span => ({ from: new Date(from), to: new Date(to) });

// The venue first, rows afterwards, as everybody does: else two would wait for each other.
async function getClosable(context: Context, id: string): Promise<Space> {
  const rule = rowsFor(spaceActions.close, context.viewer);
  await lockVenue(context, (await readRow(context, Space, id, rule)).venue.id);
  return getRow(context, Space, id, rule);
}

/** Who would be put out by a closure, and where each could go. */
export async function previewClosure(context: Context, input: ClosureSpanInput): Promise<ClosurePreview> {
  const space = await getClosable(context, input.space);
  return { affected: await proposals(context, space, await bookingsWithin(context, space, spanOf(input))) };
}

interface Closing {
  readonly closure: Closure;
  readonly space: Space;
  readonly why: string;
}

async function targetOf(context: Context, { space }: Closing, booking: Booking, to: string): Promise<Space> {
  const span = { from: booking.startsAt, to: booking.endsAt };
  const other = (await alikeSpaces(context, space, booking.people)).find(({ id }) => id === to);
  if (other && isFree(span, takenOf(await takenIn(context, space.venue.id, span), other))) return other;
  const name = other?.name ?? '所选的一处';
  throw refuse('MOVE_IMPOSSIBLE', { holder: booking.holderName ?? '', span: spanText(span.from, span.to), space: name }, ['moves']);
}

async function putOut(context: Context, closing: Closing, booking: Booking, to: string | null): Promise<void> {
  const { closure, why } = closing;
  const told = { closure, noticedAt: context.clock.now(), seenAt: null };
  if (to === null) {
    const notice = `${why}同一时间没有同样合适的空闲，这次预约已经取消。请另选时间，给您带来不便，抱歉。`;
    await advance(context, bookingFlow, booking, { action: 'displace', version: booking.version, reason: closure.reason, values: { ...told, notice } });
    return;
  }
  // The new booking tells the holder; the old one keeps what became of it.
  const other = await targetOf(context, closing, booking, to);
  const notice = `${why}这次预约改到“${other.name}”，时间不变。`;
  await advance(context, bookingFlow, booking, { action: 'move', version: booking.version, reason: closure.reason, values: { closure, notice } });
  const { startsAt, endsAt, kind, organization, holderName, purpose, people } = booking;
  await hold(context, { from: startsAt, to: endsAt, space: other, kind, organization, holderName, purpose, people, closure, movedFrom: booking, notice }, 'rebook');
}

/** Closes a space for a while: every booking of that time is moved or cancelled as staff confirmed, each with the reason, all of it at once or nothing. */
export async function closeSpace(context: Context, input: ClosureInput): Promise<Closure> {
  const reason = input.reason.trim();
  if (reason === '') throw refuseKernel('REASON_REQUIRED', {}, ['reason']);
  const space = await getClosable(context, input.space);
  const span = spanOf(input);
  const bookings = await bookingsWithin(context, space, span);
  const moves = new Map(input.moves.map(({ booking, to }) => [booking, to ?? null]));
  if (moves.size !== bookings.length || bookings.some(({ id }) => !moves.has(id))) throw refuse('CLOSURE_CHANGED');
  const moved = bookings.filter(({ id }) => moves.get(id) !== null).length;
  const closure = createRow(context, Closure, {
    space, venue: space.venue, scope: space.scope, startsAt: span.from, endsAt: span.to, reason, moved, displaced: bookings.length - moved, state: 'ACTIVE',
  }, { action: 'close', reason });
  const why = `“${space.name}”${spanText(span.from, span.to)}停用，原因是${reason}。`;
  for (const booking of bookings) await putOut(context, { closure, space, why }, booking, moves.get(booking.id)!);
  await context.em.flush();
  await hold(context, { ...span, space, kind: 'CLOSURE', organization: null, holderName: null, purpose: reason, people: 1, closure }, 'close');
  return closure;
}

/** Opens a space again before the closure ends; what was moved stays where it is. */
export async function liftClosure(context: Context, id: string, version: number): Promise<Closure> {
  await lockVenue(context, (await readRow(context, Closure, id)).venue.id);
  const closure = await getRow(context, Closure, id, rowsSeen(Closure, context.viewer));
  await advance(context, closureFlow, closure, { action: 'lift', version });
  const held = await getRow(context, Booking, await closingRow(context, closure), true);
  await advance(context, bookingFlow, held, { action: 'lift', version: held.version });
  return closure;
}

async function closingRow({ em }: Context, closure: Closure): Promise<string> {
  const row = (await em.findOneOrFail(Booking, { closure: closure.id, kind: 'CLOSURE' } as never)) as Booking;
  return row.id;
}
