import type { FieldGroup, Option, Values } from '@gongqiao/ui';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@gongqiao/schema';

const PlacesDocument = graphql(`
  query VenuePlaces {
    regions(first: 100, filter: { current: true }) { nodes { code name kind } }
  }
`);

function useDistricts(): Option[] {
  const [{ data }] = useQuery({ query: PlacesDocument, requestPolicy: 'cache-first' });
  return useMemo(() => (data?.regions.nodes ?? []).filter(({ kind }) => kind !== 'CITY').map(({ code, name }) => ({ value: code, label: name })), [data]);
}

const day = /^\d{4}-\d\d-\d\d$/;

/** Which of the closed days are no dates. */
export const wrongDays = (days: readonly string[]): string[] => days.filter((each) => !day.test(each));

export function useVenueFields(corrected: boolean): FieldGroup[] {
  const districts = useDistricts();
  return useMemo(() => [{
    title: '场地', fields: [
      { key: 'name', label: '名称', kind: 'text', required: true, maxLength: 60 },
      ...(corrected ? [] : [{ key: 'region', label: '所在区市', kind: 'choice', options: districts, nothing: '全市', help: '由谁维护由此决定，以后不改。' } as const]),
      { key: 'phone', label: '联系电话', kind: 'text', maxLength: 30, help: '值班电话，会公布。' },
      { key: 'address', label: '地址', kind: 'text', required: true, maxLength: 100, wide: true },
      { key: 'guidance', label: '预约须知', kind: 'lines', maxLength: 1000, help: '提前多久到、怎样登记、注意什么。取消和未到场的规则由系统另行公布，不用写。' },
      { key: 'closedDays', label: '闭馆日', kind: 'words', wide: true, help: '每行一天，例如 2018-10-01。有预约的日子不能直接改成闭馆，先停用房间。' },
    ],
  }], [corrected, districts]);
}

export const venueRecord: Values = { name: null, region: null, phone: null, address: null, guidance: null, closedDays: [] };
