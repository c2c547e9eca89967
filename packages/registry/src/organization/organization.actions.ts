import { actionsFor, all, type RowRule, withinScope } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { Organization } from './organization.entity.ts';

const standing = (permission: RegistryPermission): RowRule => (viewer) => all({ mergedIntoId: null }, withinScope(viewer, permission));

export const organizationActions = actionsFor<Organization, RegistryPermission>()({
  correct: { label: '更正', permission: 'registry.correct', rows: standing('registry.correct') },
  // An organization asks about itself, staff about those they see.
  request: { label: '申请更正', permission: 'registry.request', rows: (viewer) => all({ mergedIntoId: null }, viewer.organizationId === null ? withinScope(viewer, 'registry.read') : { id: viewer.organizationId }) },
  publish: { label: '公开或撤下', permission: 'registry.publish', rows: standing('registry.publish') },
  merge: { label: '合并', permission: 'registry.merge', rows: standing('registry.merge') },
});
