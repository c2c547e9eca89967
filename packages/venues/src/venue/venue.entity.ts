import { Choice, Computed, Event, flowOffers, Json, Many, Noun, Offer, One, propertiesForFlow, Row, Text, TextList } from '@gongqiao/kernel';
import { Region } from '@gongqiao/registry';
import { Space } from '../space/space.entity.ts';
import type { OpeningSpan } from '../time/opening.ts';
import { venueFlow } from './venue.flow.ts';
import { OpeningHours } from './venue.types.ts';

/** A base with rooms, desks and equipment that organizations use. */
@Noun('Venue', '场地', { table: 'venues_venue', defaultOrder: 'name' })
export class Venue extends Row {
  @Text('名称', { public: true, order: true }) name!: string;
  @One(() => Region, '所在区市', { public: true, nullable: true, filter: true, column: 'region_code' }) region!: Region | null;
  @Text('地址', { public: true }) address!: string;
  @Text('联系电话', { public: true, nullable: true }) phone!: string | null;
  @Json('开放时间') hours!: OpeningSpan[];
  @TextList('闭馆日', { public: true }) closedDays!: string[];
  @Text('预约须知', { public: true, nullable: true }) guidance!: string | null;
  @Choice(venueFlow.stateType, '状态', { public: true, filter: true }) state!: string;
  @Computed(() => [OpeningHours], '开放时间', { public: true, needs: ['hours'], compute: (row) => row['hours'] }) readonly openingHours!: OpeningHours[];
  @Many(() => Space, 'venue', '房间、工位与设备', { public: true }) readonly spaces!: never;
  @Many(() => Event, 'subjectId', '修改记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForFlow(venueFlow, viewer), compute: (row, viewer) => flowOffers(venueFlow, row, viewer),
  }) readonly offers!: Offer[];
}
