import { Code, Noun, Text, TextList } from '@gongqiao/kernel';

@Noun('Town', '镇', { table: 'clubs_town', defaultOrder: 'code' })
export class Town {
  @Code('代码', { public: true, filter: true, order: true }) code!: string;
  @Text('名称', { public: true, filter: true }) name!: string;
  @TextList('旧称', { filter: true }) oldNames!: string[];
  @Text('范围', { hidden: true, silent: true }) scope: string = '';
}
