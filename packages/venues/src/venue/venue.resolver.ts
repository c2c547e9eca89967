import { Allow, Command, type Context, LocalDate, ReadMany, ReadOne } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { advanceVenue, correctVenue, createVenue } from '../operations/venue/keep-venue.ts';
import { venueDay } from '../operations/venue/venue-day.ts';
import { venueUse } from '../operations/venue/venue-use.ts';
import { VenueDay, VenueUse } from './venue-day.types.ts';
import { Venue } from './venue.entity.ts';
import { VenueInput } from './venue.input.ts';

@Resolver()
export class VenueResolver {
  @ReadMany(() => Venue, '场地', 'venues.directory') venues!: never;
  @ReadOne(() => Venue, '一处场地', 'venues.directory') venue!: never;

  @Query(() => VenueDay, { nullable: true, description: '场地在一天里的空闲时段；看不到的为空' })
  @Allow('venues.directory')
  venueDay(
    @Ctx() context: Context, @Arg('venue', () => ID, { description: '场地' }) venue: string, @Arg('day', () => LocalDate, { description: '日期' }) day: string,
  ): Promise<VenueDay | null> {
    return venueDay(context, venue, day);
  }

  @Query(() => VenueUse, { nullable: true, description: '场地一个月的使用；看不到的为空' })
  @Allow('venues.read')
  venueUse(
    @Ctx() context: Context, @Arg('venue', () => ID, { description: '场地' }) venue: string, @Arg('month', () => String, { description: '月份，例如 2018-11' }) month: string,
  ): Promise<VenueUse | null> {
    return venueUse(context, venue, month);
  }

  @Command(() => Venue, '登记场地')
  @Allow('venues.maintain')
  createVenue(@Ctx() context: Context, @Arg('input', () => VenueInput, { description: '内容' }) input: VenueInput): Promise<Venue> {
    return createVenue(context, input);
  }

  @Command(() => Venue, '修改场地')
  @Allow('venues.maintain')
  correctVenue(
    @Ctx() context: Context, @Arg('id', () => ID, { description: '场地' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number,
    @Arg('input', () => VenueInput, { description: '内容' }) input: VenueInput,
  ): Promise<Venue> {
    return correctVenue(context, id, version, input);
  }

  @Command(() => Venue, '公布场地')
  @Allow('venues.maintain')
  publishVenue(@Ctx() context: Context, @Arg('id', () => ID, { description: '场地' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Venue> {
    return advanceVenue(context, id, version, 'publish');
  }

  @Command(() => Venue, '关闭场地')
  @Allow('venues.maintain')
  closeVenue(@Ctx() context: Context, @Arg('id', () => ID, { description: '场地' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Venue> {
    return advanceVenue(context, id, version, 'close');
  }

  @Command(() => Venue, '重新开放场地')
  @Allow('venues.maintain')
  reopenVenue(@Ctx() context: Context, @Arg('id', () => ID, { description: '场地' }) id: string, @Arg('version', () => Int, { description: '所见版本' }) version: number): Promise<Venue> {
    return advanceVenue(context, id, version, 'reopen');
  }
}
