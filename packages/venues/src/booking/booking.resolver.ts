import { Allow, Command, type Context, ReadMany, ReadOne, SIGNED_IN } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { acknowledgeBooking, attendBooking, cancelBooking, pardonBooking, releaseBooking } from '../operations/attend.ts';
import { bookForOthers, bookSpace } from '../operations/book-space.ts';
import { bookingStanding } from '../operations/standing.ts';
import { Booking } from './booking.entity.ts';
import { BookingForInput, BookingInput } from './booking.input.ts';
import { BookingStanding } from './standing.types.ts';

@Resolver()
export class BookingResolver {
  @ReadMany(() => Booking, '预约', SIGNED_IN) bookings!: never;
  @ReadOne(() => Booking, '一件预约', SIGNED_IN) booking!: never;

  @Query(() => BookingStanding, { nullable: true, description: '本组织现在能不能预约' })
  @Allow('venues.book')
  bookingStanding(@Ctx() context: Context): Promise<BookingStanding | null> {
    return bookingStanding(context);
  }

  @Command(() => Booking, '预约')
  @Allow('venues.book')
  bookSpace(@Ctx() context: Context, @Arg('input', () => BookingInput, { description: '内容' }) input: BookingInput): Promise<Booking> {
    return bookSpace(context, input);
  }

  @Command(() => Booking, '代为预约')
  @Allow('venues.attend')
  bookForOthers(@Ctx() context: Context, @Arg('input', () => BookingForInput, { description: '内容' }) input: BookingForInput): Promise<Booking> {
    return bookForOthers(context, input);
  }

  @Command(() => Booking, '取消预约')
  @Allow('venues.book')
  cancelBooking(@Ctx() context: Context, @Arg('id', () => ID, { description: '预约' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Booking> {
    return cancelBooking(context, id, version);
  }

  @Command(() => Booking, '知道了预约的变动')
  @Allow('venues.book')
  acknowledgeBooking(@Ctx() context: Context, @Arg('id', () => ID, { description: '预约' }) id: string): Promise<Booking> {
    return acknowledgeBooking(context, id);
  }

  @Command(() => Booking, '登记到场')
  @Allow('venues.attend')
  checkInBooking(@Ctx() context: Context, @Arg('id', () => ID, { description: '预约' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Booking> {
    return attendBooking(context, id, version, 'checkIn');
  }

  @Command(() => Booking, '登记使用完毕')
  @Allow('venues.attend')
  finishBooking(@Ctx() context: Context, @Arg('id', () => ID, { description: '预约' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Booking> {
    return attendBooking(context, id, version, 'finish');
  }

  @Command(() => Booking, '登记未到场')
  @Allow('venues.attend')
  missBooking(@Ctx() context: Context, @Arg('id', () => ID, { description: '预约' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Booking> {
    return attendBooking(context, id, version, 'miss');
  }

  @Command(() => Booking, '把未到场更正为已到场')
  @Allow('venues.attend')
  pardonBooking(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '预约' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，使用方会看到' }) reason: string,
  ): Promise<Booking> {
    return pardonBooking(context, id, version, reason);
  }

  @Command(() => Booking, '代为取消预约')
  @Allow('venues.attend')
  releaseBooking(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '预约' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('reason', () => String, { description: '理由，使用方会看到' }) reason: string,
  ): Promise<Booking> {
    return releaseBooking(context, id, version, reason);
  }
}
