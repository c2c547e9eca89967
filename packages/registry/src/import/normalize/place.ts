import type { RowDraft } from './draft.ts';
import { districtOfAddress, findPlace, type Place } from './region.ts';
import { plainText, withWideBrackets } from './text.ts';
import { findOnlyTownship, findTownships } from './township.ts';

function streetText(draft: RowDraft): string | null {
  if (draft.isDitto('street')) return draft.above?.street ?? null;
  return draft.isEmpty('street') ? null : withWideBrackets(draft.plain('street'));
}

function regionOf(draft: RowDraft, street: string | null): { regionCode: string | null; street: string | null } {
  if (draft.isDitto('regionCode')) return { regionCode: draft.above?.regionCode ?? null, street: null };
  if (!draft.isEmpty('regionCode')) return findPlace(withWideBrackets(draft.plain('regionCode'))) ?? { regionCode: null, street: null };
  const township = street === null ? null : findOnlyTownship(street);
  return { regionCode: township?.regionCode ?? districtOfAddress(plainText(draft.cells.address?.text ?? '')), street: null };
}

function streetName(draft: RowDraft, street: string, regionCode: Place['regionCode'] | null): string {
  const names = new Set(findTownships(street, regionCode).map((township) => township.name));
  const [name] = names;
  if (name !== undefined && names.size === 1) return name;
  return draft.isDitto('street') ? street : draft.safe(street, 'street');
}

/** Rules 5 and 6: region and street help each other; the code's digits never do. */
export function readPlace(draft: RowDraft): void {
  const street = streetText(draft);
  const found = regionOf(draft, street);
  draft.values.regionCode = found.regionCode;
  draft.values.street = street === null ? found.street : streetName(draft, street, found.regionCode);
  if (found.regionCode === null) draft.add('REGION_UNKNOWN', 'regionCode', draft.cells.regionCode?.text);
}
