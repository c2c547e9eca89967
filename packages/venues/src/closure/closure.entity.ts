import { Choice, Computed, Event, flowOffers, Integer, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Booking } from '../booking/booking.entity.ts';
import { Space } from '../space/space.entity.ts';
import { Venue } from '../venue/venue.entity.ts';
import { closureFlow } from './closure.flow.ts';

/** A space that cannot be used for a while, and what became of the bookings of that time. */
@Noun('Closure', '停用', { table: 'venues_closure', defaultOrder: 'startsAt' })
export class Closure extends Row {
  @One(() => Space, '房间、工位或设备', { filter: true }) space!: Space;
  @One(() => Venue, '场地', { filter: true }) venue!: Venue;
  @Moment('开始', { filter: true, order: true }) startsAt!: Date;
  @Moment('结束', { filter: true }) endsAt!: Date;
  @Text('原因') reason!: string;
  @Integer('改到别处的预约') moved!: number;
  @Integer('没有别处可改的预约') displaced!: number;
  @Choice(closureFlow.stateType, '状态', { filter: true }) state!: string;
  @Many(() => Booking, 'closure', '涉及的预约') readonly bookings!: never;
  @Many(() => Event, 'subjectId', '办理记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForFlow(closureFlow, viewer), compute: (row, viewer) => flowOffers(closureFlow, row, viewer),
  }) readonly offers!: Offer[];
}
