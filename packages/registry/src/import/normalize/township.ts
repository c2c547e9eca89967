import { REGIONS } from '../samples.ts';

interface Township {
  readonly regionCode: string;
  readonly name: string;
}

function withoutOffice(street: string): string {
  return street.replace(/(街道办事处|街道办|街道|办事处)$/, '') || street;
}

const townships = new Map<string, Township[]>();
for (const region of REGIONS) {
  for (const name of region.streets) {
    const key = withoutOffice(name);
    townships.set(key, [...(townships.get(key) ?? []), { regionCode: region.code, name }]);
  }
}

/** The townships that a text names (rule 6), in one region or in all. */
export function findTownships(street: string, regionCode?: string | null): readonly Township[] {
  const found = townships.get(withoutOffice(street)) ?? [];
  return regionCode ? found.filter((township) => township.regionCode === regionCode) : found;
}

/** The one township that a text names, or null where it names none or several. */
export function findOnlyTownship(street: string, regionCode?: string | null): Township | null {
  const found = findTownships(street, regionCode);
  return found.length === 1 ? found[0]! : null;
}
