import { type EnumValue, labels } from '@gongqiao/schema';

/** The state of the directory as its address holds it. */
export interface DirectoryAddress {
  readonly q: string;
  readonly region: string;
  readonly kind: EnumValue<'OrganizationKind'> | '';
  readonly domain: EnumValue<'LabourDomain'> | '';
  readonly status: EnumValue<'RegistrationStatus'> | '';
  readonly after: string;
  readonly before: string;
}

const PAGE_SIZE = 20;
const empty: DirectoryAddress = { q: '', region: '', kind: '', domain: '', status: '', after: '', before: '' };

// An address is typed and passed on by people: what is no value of ours counts as not said.
function oneOf<Value extends string>(values: Readonly<Record<Value, string>>, text: string): Value | '' {
  return Object.hasOwn(values, text) ? (text as Value) : '';
}

export function readAddress(search: URLSearchParams): DirectoryAddress {
  const text = (name: keyof DirectoryAddress): string => search.get(name)?.trim() ?? '';
  return {
    q: text('q').slice(0, 100),
    region: /^\d{6}$/.test(text('region')) ? text('region') : '',
    kind: oneOf(labels.OrganizationKind, text('kind')),
    domain: oneOf(labels.LabourDomain, text('domain')),
    status: oneOf(labels.RegistrationStatus, text('status')),
    after: text('after'),
    before: text('before'),
  };
}

/** The directory's address with some conditions; every change of them goes back to the first page. */
export function directoryAddress(change: Partial<DirectoryAddress>, from: DirectoryAddress = empty): string {
  const entries = Object.entries({ ...from, after: '', before: '', ...change }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(entries).toString();
  return query ? `/organizations?${query}` : '/organizations';
}

export function variablesOf({ q, region, kind, domain, status, after, before }: DirectoryAddress) {
  return {
    ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, ...(after ? { after } : {}) }),
    filter: {
      ...(q ? { search: q } : {}),
      ...(region ? { region: [region] } : {}),
      ...(kind ? { kind: [kind] } : {}),
      ...(domain ? { labourDomain: [domain] } : {}),
      ...(status ? { registrationStatus: [status] } : {}),
    },
  };
}
