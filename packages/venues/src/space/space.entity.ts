import { Choice, Computed, Event, Flag, Integer, Many, Noun, Offer, offersOf, One, propertiesForOffers, Row, Text, TextList, type ValueOf } from '@gongqiao/kernel';
import { Venue } from '../venue/venue.entity.ts';
import { spaceActions } from './space.actions.ts';
import { SpaceKind } from './space.enums.ts';

/** A room, a desk or a piece of equipment of a venue. */
@Noun('Space', '房间、工位或设备', { table: 'venues_space', defaultOrder: 'name' })
export class Space extends Row {
  @One(() => Venue, '场地', { public: true, filter: true }) venue!: Venue;
  @Text('名称', { public: true, order: true }) name!: string;
  @Choice(SpaceKind, '种类', { public: true, filter: true }) kind!: ValueOf<typeof SpaceKind>;
  @Integer('可容纳人数', { public: true }) capacity!: number;
  @Text('楼层', { public: true, nullable: true }) floor!: string | null;
  @TextList('设备', { public: true }) equipment!: string[];
  @Flag('提供使用', { public: true, filter: true }) available!: boolean;
  @Many(() => Event, 'subjectId', '修改记录', { permission: 'kernel.history' }) readonly events!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForOffers(spaceActions, viewer), compute: (row, viewer) => offersOf(spaceActions, row, viewer),
  }) readonly offers!: Offer[];
}
