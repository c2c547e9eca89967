import type { labels } from '@gongqiao/schema';
import { pathWith } from '@gongqiao/ui/address';
import type { OrganizationFilters } from '../organizations/list/organization-filters.ts';

export const bulkChangesPath = '/bulk-changes';
export const bulkChangePath = (id: string): string => `${bulkChangesPath}/${id}`;
/** The form for all organizations of a list; those ticked go along as state. */
export const newBulkPath = (filters: Partial<OrganizationFilters>): string => pathWith('/bulk-changes/new', filters);

export interface Ticked {
  readonly organizations: readonly string[];
}

export const stateTones: Readonly<Record<keyof typeof labels.BulkChangeState, 'warn' | 'good' | undefined>> = { PREVIEWED: 'warn', APPLIED: 'good', UNDONE: undefined };
