import { CalendarDate, Integer, Noun, One, Row } from '@gongqiao/kernel';
import { PartnerClient } from '../client/client.entity.ts';

/** What a program was answered on one day. */
@Noun('PartnerUsage', '一天的查询', { table: 'partners_usage', defaultOrder: 'day' })
export class PartnerUsage extends Row {
  @One(() => PartnerClient, '接入程序') client!: PartnerClient;
  @CalendarDate('日期', { order: true }) day!: string;
  @Integer('查询次数') requests!: number;
  @Integer('查询的项数') objects!: number;
}
