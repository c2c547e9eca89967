import { labels, optionsOf } from '@gongqiao/schema';
import { Button, FilterChoice, urlList, type UrlShape, type UrlValues, urlWords } from '@gongqiao/ui';
import { useRegions } from '../regions/use-regions.ts';

const keysOf = <Value extends string>(values: Readonly<Record<Value, string>>): Value[] => Object.keys(values) as Value[];

/** Only what an organization has one of: then each figure's own filter can take the place of the picture's, and its list shows exactly what it counts. */
export const pictureShape = {
  region: urlWords, kind: urlList(keysOf(labels.OrganizationKind)), status: urlList(keysOf(labels.RegistrationStatus)),
} satisfies UrlShape;

type Filters = UrlValues<typeof pictureShape>;

interface PictureFiltersProps {
  readonly filters: Filters;
  readonly onChange: (filters: Partial<Filters>) => void;
  readonly onReset: () => void;
}

export function PictureFilters({ filters, onChange, onReset }: PictureFiltersProps) {
  const regions = useRegions();
  const filtered = Object.values(filters).some((list) => list.length > 0);
  return (
    <div className="gq-filters gq-no-print">
      <FilterChoice label="所属区市" options={regions} value={filters.region} onChange={(region) => onChange({ region })} />
      <FilterChoice label="组织类型" options={optionsOf(labels.OrganizationKind)} value={filters.kind} onChange={(kind) => onChange({ kind })} />
      <FilterChoice label="登记状态" options={optionsOf(labels.RegistrationStatus)} value={filters.status} onChange={(status) => onChange({ status })} />
      {filtered && <Button type="link" onClick={onReset}>重置</Button>}
    </div>
  );
}
