import { Department } from '@gongqiao/identity';
import { Choice, Computed, defineEnumeration, Id, Moment, Noun, Offer, offersOf, propertiesForOffers, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { savedViewActions } from './saved-view.actions.ts';

export const ViewAudience = defineEnumeration('ViewAudience', '视图给谁用', { OWN: '仅自己', DEPARTMENT: '本部门（本单位）', ALL: '全体工作人员' });

/** A list as somebody likes to see it, under a name. It holds no rows: whoever opens it sees their own. */
@Noun('SavedView', '保存的视图', { table: 'workspace_saved_view', defaultOrder: 'title' })
export class SavedView extends Row {
  @Text('列表', { filter: true }) list!: string;
  @Text('名称', { order: true }) title!: string;
  @Text('筛选、排序与显示的列（网址中的参数）') query!: string;
  @Choice(ViewAudience, '给谁用', { filter: true }) audience!: ValueOf<typeof ViewAudience>;
  @Text('保存人') ownerName!: string;
  @Id('保存人账号', { hidden: true }) ownerId!: string;
  @Choice(Department, '保存人部门', { hidden: true, nullable: true }) department!: ValueOf<typeof Department> | null;
  @Id('保存人单位', { hidden: true, nullable: true }) unitId!: string | null;
  @Moment('删除时间', { hidden: true, nullable: true }) removedAt!: Date | null;
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForOffers(savedViewActions, viewer), compute: (row, viewer) => offersOf(savedViewActions, row, viewer),
  }) readonly offers!: Offer[];
}
