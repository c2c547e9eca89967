import { Choice, Computed, defineEnumeration, Flag, Integer, Moment, Noun, RoughDate, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { ruleText } from './rule-text.ts';

export const RuleUnit = defineEnumeration('RuleUnit', '规则的单位', {
  DAY: '日', WORKING_DAY: '个工作日', MONTH: '个月', YEAR: '年', PERSON: '人', FEN: '分', FRACTION: '之几', COUNT: '个', TIMES: '次', POINT: '分（评分）', ARTICLE: '条文',
});

/** What law or a rule of the union fixes, from when to when, and where it stands. A row is never changed: what changes is another row. */
@Noun('Rule', '规则', { table: 'rules_rule', defaultOrder: 'key' })
export class Rule extends Row {
  @Text('键', { public: true, filter: true, order: true }) key!: string;
  @Text('名称', { public: true }) title!: string;
  /** None where it is an article that one goes by and no number. */
  @Integer('数', { public: true, nullable: true }) amount!: number | null;
  @Integer('分母', { public: true, nullable: true }) outOf!: number | null;
  @Choice(RuleUnit, '单位', { public: true, filter: true }) unit!: ValueOf<typeof RuleUnit>;
  @Text('依据', { public: true, filter: true }) basis!: string;
  @Text('条款', { public: true, nullable: true }) article!: string | null;
  @Text('原文', { public: true, nullable: true }) wording!: string | null;
  @RoughDate('自何时起', { public: true, nullable: true, filter: true }) validFrom!: string | null;
  @RoughDate('到何时止', { public: true, nullable: true, filter: true }) validTo!: string | null;
  @Flag('已核对原文', { public: true, filter: true }) verified!: boolean;
  /** Where it holds alone; none: in the whole city. */
  @Text('适用的区市或单位', { public: true, nullable: true, filter: true }) place!: string | null;
  @Flag('单位可以另行规定', { public: true, filter: true }) adjustable!: boolean;
  @Text('录入人', { nullable: true }) adoptedBy!: string | null;
  @Moment('录入时间', { public: true, nullable: true, order: true }) adoptedAt!: Date | null;
  @Computed(() => String, '内容', { public: true, needs: ['amount', 'outOf', 'unit', 'title'], compute: (row) => ruleText(row as never) }) readonly text!: string;
}
