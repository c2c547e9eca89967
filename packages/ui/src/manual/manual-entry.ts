import { useMatches } from 'react-router';
import { useDepartment } from '../app/department.ts';
import type { Feature } from '../app/feature.ts';
import { useMay } from '../session/viewer.ts';

export const manualsPath = '/manual';

/** What routes say of themselves: whose they are, and the section that explains them where it is not their feature's. */
interface RouteHandle {
  readonly feature?: string;
  readonly section?: string;
}

/** The address of a manual, or of a section in it. */
export const manualPath = (key: string, section?: string): string => `${manualsPath}/${key}${section ? `#${section}` : ''}`;

/** The features that this person may use and that have a manual. */
export function useManuals(): readonly (Feature & { readonly manual: NonNullable<Feature['manual']> })[] {
  const { features } = useDepartment();
  const may = useMay();
  return features.flatMap((feature) => (feature.manual && may(feature.permission) ? [{ ...feature, manual: feature.manual }] : []));
}

/** Where help is to be had about the page that is shown: its feature's part of a manual, else the list of manuals. */
export function useManualEntry(): string {
  const handles = useMatches().map(({ handle }) => (handle ?? {}) as RouteHandle);
  const feature = useManuals().find(({ key }) => handles.some((handle) => handle.feature === key));
  const section = handles.findLast((handle) => handle.section)?.section;
  return feature ? manualPath(feature.manual.key, section ?? feature.manual.section) : manualsPath;
}
