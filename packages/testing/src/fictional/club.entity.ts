import {
  Choice, ChoiceList, Computed, Flag, Id, Integer, Many, Moment, Money, Noun, Offer, offersOf, One, OneOf, propertiesForOffers, RoughDate, Row, Text, TextList, type ValueOf,
} from '@gongqiao/kernel';
import { clubActions } from './club.actions.ts';
import { ClubKind, Weekday } from './club.enums.ts';
import { Meeting } from './meeting.entity.ts';
import { Company, Person } from './patron.entity.ts';
import { Town } from './town.entity.ts';

/** A fictional noun with every kind of column and relation, for the tests of kernel and planner. */
@Noun('Club', '社团', {
  table: 'clubs_club', defaultOrder: 'name',
  search: { found: (parameter, text) => `select w.id from clubs_club w where w.name like ${parameter(`%${text}%`)}`, holds: (alias, parameter, text) => `${alias}.name like ${parameter(`%${text}%`)}` },
  filters: { weekday: { title: '活动日', type: () => [Weekday.graphql], condition: (value: readonly string[]) => ({ weekdays: { $overlap: value } }) } },
})
export class Club extends Row {
  @Text('名称', { public: true, filter: true, order: true }) name!: string;
  @Choice(ClubKind, '种类', { public: true, nullable: true, filter: true }) kind!: ValueOf<typeof ClubKind> | null;
  @One(() => Town, '所在镇', { public: true, nullable: true, filter: true, column: 'town_code' }) town!: Town | null;
  @One(() => Club, '上级社团', { nullable: true, filter: true }) parent!: Club | null;
  @Integer('人数', { public: true, nullable: true, filter: true, order: true }) members!: number | null;
  @Money('会费余额', { nullable: true, filter: true, permission: 'clubs.accounts' }) balance!: number | null;
  @RoughDate('成立日期', { public: true, nullable: true, filter: true, order: true }) foundedOn!: string | null;
  @Moment('最近活动', { nullable: true, order: true }) lastMetAt!: Date | null;
  @Flag('公开', { nullable: true, filter: true }) open!: boolean | null;
  @ChoiceList(Weekday, '活动日') weekdays!: ValueOf<typeof Weekday>[];
  @TextList('口号', { filter: true }) mottos!: string[];
  @Id('赞助人', { hidden: true, nullable: true, column: 'patron_person_id' }) patronPersonId!: string | null;
  @Id('赞助公司', { hidden: true, nullable: true, column: 'patron_company_id' }) patronCompanyId!: string | null;
  @OneOf('Patron', '赞助方', [{ noun: () => Person, column: 'patron_person_id' }, { noun: () => Company, column: 'patron_company_id' }]) readonly patron!: never;
  @Many(() => Meeting, 'club', '聚会', { public: true }) readonly meetings!: never;
  @Many(() => Club, 'parent', '下级社团') readonly children!: never;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForOffers(clubActions, viewer), compute: (row, viewer) => offersOf(clubActions, row, viewer),
  }) readonly offers!: Offer[];
  @Computed(() => String, '简介', { needs: ['name', 'members'], compute: (row) => `${String(row['name'])}（${row['members'] === null ? '人数不详' : `${String(row['members'])} 人`}）` }) readonly summary!: string;
}
