import { Choice, Computed, Event, flowOffers, Integer, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Organization } from '@gongqiao/registry';
import { Closure } from '../closure/closure.entity.ts';
import { Space } from '../space/space.entity.ts';
import { Venue } from '../venue/venue.entity.ts';
import { BookingKind } from './booking.enums.ts';
import { bookingFlow } from './booking.flow.ts';

/** Who has a space from when to when: by the hour, or for a term. A closure has it too, so that nobody else does. */
@Noun('Booking', '预约', {
  table: 'venues_booking', defaultOrder: 'startsAt',
  filters: { changed: { title: '有没有看过的变动', type: () => Boolean, condition: (value: boolean) => ({ noticedAt: value ? { $ne: null } : null, ...(value ? { seenAt: null } : {}) }) } },
})
export class Booking extends Row {
  // An organization cancels what it booked, and says which version it saw.
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Space, '房间、工位或设备', { public: true, filter: true }) space!: Space;
  @One(() => Venue, '场地', { public: true, filter: true }) venue!: Venue;
  @Choice(BookingKind, '种类', { public: true, filter: true }) kind!: ValueOf<typeof BookingKind>;
  @One(() => Organization, '社会组织', { public: true, nullable: true, filter: true }) organization!: Organization | null;
  @Text('使用方', { public: true, nullable: true }) holderName!: string | null;
  @Text('用途', { public: true }) purpose!: string;
  @Integer('人数', { public: true }) people!: number;
  @Moment('开始', { public: true, filter: true, order: true }) startsAt!: Date;
  @Moment('结束', { public: true, filter: true }) endsAt!: Date;
  @Choice(bookingFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @One(() => Closure, '因哪一次停用', { nullable: true, filter: true }) closure!: Closure | null;
  @One(() => Booking, '由哪一件预约改来', { public: true, nullable: true }) movedFrom!: Booking | null;
  @Text('变动的说明', { public: true, nullable: true }) notice!: string | null;
  @Moment('变动的时间', { public: true, nullable: true }) noticedAt!: Date | null;
  @Moment('使用方看到变动的时间', { public: true, nullable: true, silent: true }) seenAt!: Date | null;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    public: true, needs: (viewer) => propertiesForFlow(bookingFlow, viewer), compute: (row, viewer) => flowOffers(bookingFlow, row, viewer),
  }) readonly offers!: Offer[];
}
