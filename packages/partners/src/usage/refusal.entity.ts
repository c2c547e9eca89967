import { CalendarDate, Integer, Moment, Noun, One, Row, Text } from '@gongqiao/kernel';
import { PartnerClient } from '../client/client.entity.ts';

/** For which reason a program was refused on one day, how often, and what it was told last. */
@Noun('PartnerRefusal', '一天的拒绝', { table: 'partners_refusal', defaultOrder: 'lastAt' })
export class PartnerRefusal extends Row {
  @One(() => PartnerClient, '接入程序') client!: PartnerClient;
  @CalendarDate('日期') day!: string;
  @Text('原因（code）') code!: string;
  @Integer('次数') times!: number;
  @Text('最近一次的说明') message!: string;
  @Moment('最近一次的时间', { order: true }) lastAt!: Date;
}
