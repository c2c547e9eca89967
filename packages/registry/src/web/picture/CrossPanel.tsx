import { labels } from '@gongqiao/schema';
import { ErrorState, Loading, Panel } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { type OrganizationFilters, organizationFilterOf } from '../organizations/list/organization-filters.ts';
import { crossable, type CrossChoice, crossChange } from './cross-choice.ts';
import { CrossFiguresTable } from './CrossFiguresTable.tsx';
import { CrossFiguresDocument, type Dimension } from './picture.documents.ts';

interface CrossPanelProps {
  readonly choice: CrossChoice;
  readonly onChoose: (change: Partial<CrossChoice>) => void;
  readonly filters: OrganizationFilters;
}

const sides = [['rows', '行'], ['columns', '列']] as const;

/** Two dimensions crossed, chosen by the reader. */
export function CrossPanel({ choice, onChoose, filters }: CrossPanelProps) {
  const [{ data, error, stale }, again] = useQuery({ query: CrossFiguresDocument, variables: { filter: organizationFilterOf(filters), ...choice } });
  const figures = data?.organizationCrossFigures;
  return (
    <Panel title="交叉统计" busy={stale} aside={<CrossChooser choice={choice} onChoose={onChoose} />}>
      {error && <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />}
      {!error && !figures && <Loading />}
      {!error && figures && <CrossFiguresTable figures={figures} filters={filters} />}
    </Panel>
  );
}

function CrossChooser({ choice, onChoose }: Pick<CrossPanelProps, 'choice' | 'onChoose'>) {
  return (
    <div className="gq-row gq-no-print">
      {sides.map(([side, label]) => (
        <label key={side}>
          <span aria-hidden="true">{label} </span>
          <select className="gq-select" aria-label={label} value={choice[side]} onChange={(event) => onChoose(crossChange(choice, side, event.target.value as Dimension))}>
            {crossable.map((dimension) => <option key={dimension} value={dimension}>{labels.OrganizationDimension[dimension]}</option>)}
          </select>
        </label>
      ))}
    </div>
  );
}
