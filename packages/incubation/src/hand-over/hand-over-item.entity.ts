import { Choice, Computed, Integer, Moment, Noun, Offer, offersOf, One, propertiesForOffers, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Residency } from '../residency/residency.entity.ts';
import { handOverActions } from './hand-over-item.actions.ts';
import { HandOverKind } from './hand-over-item.enums.ts';

/** One thing that is handed over at the end: done when both sides say so, or when it is not asked for, with a reason. */
@Noun('HandOverItem', '交接事项', { table: 'incubation_hand_over_item', defaultOrder: 'position' })
export class HandOverItem extends Row {
  @Integer('版本', { public: true, silent: true }) override version: number = 1;
  @One(() => Residency, '入驻', { public: true, filter: true }) residency!: Residency;
  @Integer('第几次交接', { public: true }) round!: number;
  @Integer('次序', { public: true, order: true }) position!: number;
  @Choice(HandOverKind, '事项', { public: true }) kind!: ValueOf<typeof HandOverKind>;
  @Text('组织一方确认人', { public: true, nullable: true }) handedBy!: string | null;
  @Moment('组织一方确认时间', { public: true, nullable: true }) handedAt!: Date | null;
  @Text('工会一方确认人', { public: true, nullable: true }) receivedBy!: string | null;
  @Moment('工会一方确认时间', { public: true, nullable: true }) receivedAt!: Date | null;
  @Text('免于交接的理由', { public: true, nullable: true }) waivedReason!: string | null;
  @Computed(() => [Offer], '现在可以办理的事项', { public: true, needs: (viewer) => propertiesForOffers(handOverActions, viewer), compute: (row, viewer) => offersOf(handOverActions, row, viewer) }) readonly offers!: Offer[];
}
