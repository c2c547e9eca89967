import { graphql, labels, optionsOf } from '@gongqiao/schema';
import { type LightPage, RemovableTag, SelectField } from '@gongqiao/ui/light';
import { useQuery } from 'urql';
import { type DirectoryAddress, directoryAddress } from './directory-address.ts';

const RegionsQuery = graphql(`
  query DirectoryRegions {
    regions(first: 100, filter: { current: true, kind: [DISTRICT, COUNTY_CITY, FUNCTIONAL_ZONE] }) {
      nodes {
        code
        name
      }
    }
  }
`);

function useRegions(): { value: string; label: string }[] {
  const [{ data }] = useQuery({ query: RegionsQuery });
  return (data?.regions.nodes ?? []).map((region) => ({ value: region.code, label: region.name }));
}

type Filter = 'region' | 'kind' | 'domain' | 'status';

interface Choice {
  readonly filter: Filter;
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const fixedChoices: readonly Choice[] = [
  { filter: 'kind', label: '组织类型', all: '全部类型', options: optionsOf(labels.OrganizationKind) },
  { filter: 'domain', label: '业务领域', all: '全部领域', options: optionsOf(labels.LabourDomain) },
  { filter: 'status', label: '登记状态', all: '全部状态', options: optionsOf(labels.RegistrationStatus) },
];

interface Properties {
  readonly address: DirectoryAddress;
  readonly navigate: LightPage['navigate'];
}

/** Conditions on the list: folded away on a phone until asked for, those in force always in sight. */
export function DirectoryFilters({ address, navigate }: Properties) {
  const regions = useRegions();
  const choices: Choice[] = [{ filter: 'region', label: '区市', all: '全部区市', options: regions }, ...fixedChoices];
  const inForce = choices.filter(({ filter }) => address[filter] !== '');
  const labelOf = ({ filter, options }: Choice): string => options.find((option) => option.value === address[filter])?.label ?? address[filter];
  return (
    <div className="stack no-print">
      <details className="filters" open={inForce.length > 0}>
        <summary>按区市、类型、领域筛选</summary>
        <div className="filters-fields">
          {choices.map((choice) => (
            <SelectField key={choice.filter} label={choice.label} all={choice.all} options={choice.options} value={address[choice.filter]} onChoose={(value) => navigate(directoryAddress({ [choice.filter]: value }, address))} />
          ))}
        </div>
      </details>
      {inForce.length > 0 ? (
        <p className="tags">
          {inForce.map((choice) => (
            <RemovableTag key={choice.filter} label={labelOf(choice)} to={directoryAddress({ [choice.filter]: '' }, address)} />
          ))}
        </p>
      ) : null}
    </div>
  );
}
