import { advance, Allow, all, Command, type Context, createRow, getRow, PUBLIC, ReadMany, ReadOne, updateRow, withinScope } from '@gongqiao/kernel';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { Club } from './club.entity.ts';
import { Meeting } from './meeting.entity.ts';
import { meetingFlow } from './meeting.flow.ts';
import { clubPolicy, meetingPolicy } from './policies.ts';
import { Town } from './town.entity.ts';

@Resolver()
export class ClubsResolver {
  @ReadMany(() => Club, '社团', PUBLIC) clubs!: never;
  @ReadOne(() => Club, '一个社团', PUBLIC) club!: never;
  @ReadMany(() => Town, '镇', PUBLIC) towns!: never;
  @ReadMany(() => Meeting, '聚会', 'clubs.read') meetings!: never;

  @Query(() => Int, { description: '今天是几号' })
  @Allow.public()
  dayOfMonth(@Ctx() context: Context): number {
    return context.clock.now().getUTCDate();
  }

  @Command(() => Club, '建社团')
  @Allow('clubs.rename')
  createClub(@Ctx() context: Context, @Arg('name', () => String) name: string, @Arg('scope', () => String) scope: string): Club {
    return createRow(context, Club, { name, scope, weekdays: [], mottos: [] }, { action: 'create' });
  }

  @Command(() => Club, '改名')
  @Allow('clubs.rename')
  async renameClub(@Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number, @Arg('name', () => String) name: string): Promise<Club> {
    const club = await getRow(context, Club, id, all(clubPolicy.see(context.viewer), withinScope(context.viewer, 'clubs.rename')));
    return updateRow(context, club, version, { name }, { action: 'rename' });
  }

  @Command(() => Meeting, '办理聚会')
  @Allow('clubs.meet')
  async advanceMeeting(
    @Ctx() context: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number,
    @Arg('action', () => meetingFlow.actionType.graphql) action: string, @Arg('attendance', () => Int, { nullable: true }) attendance: number | null,
  ): Promise<Meeting> {
    const meeting = await getRow(context, Meeting, id, meetingPolicy.see(context.viewer));
    return advance(context, meetingFlow, meeting, { action, version, values: attendance === null || attendance === undefined ? {} : { attendance } });
  }
}
