import { Button, formatCount, type Selection } from '@gongqiao/ui';
import { Link } from 'react-router';
import type { OrganizationFilters } from '../organizations/list/organization-filters.ts';
import { newBulkPath, type Ticked } from './bulk-words.ts';

interface SelectionBarProps {
  readonly selection: Selection;
  readonly filters: OrganizationFilters;
  readonly filtered: boolean;
  /** How many the list holds on all pages. */
  readonly total: number | undefined;
}

/** What to do with the ticked organizations, or with all that the list shows. */
export function SelectionBar({ selection, filters, filtered, total }: SelectionBarProps) {
  const { size } = selection.ids;
  if (size === 0) return null;
  const ticked: Ticked = { organizations: [...selection.ids] };
  return (
    <div className="gq-bulk" role="region" aria-label="已选的组织">
      <span role="status">已选 {formatCount(size)} 个</span>
      <Link className="gq-button gq-small-button" to={newBulkPath({})} state={ticked}>批量更正已选的</Link>
      {total !== undefined && total > size && <Link className="gq-button gq-small-button" to={newBulkPath(filters)}>全选 {formatCount(total)} 条（{filtered ? '当前筛选' : '全部'}）并更正</Link>}
      <Button size="small" type="link" onClick={selection.clear}>清除选择</Button>
    </div>
  );
}
