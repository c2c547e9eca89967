import { actionsFor, withinScope } from '@gongqiao/kernel';
import type { RegistryPermission } from '../permissions.ts';
import type { Organization } from './organization.entity.ts';

export const organizationActions = actionsFor<Organization, RegistryPermission>()({
  correct: { label: '更正', permission: 'registry.correct', rows: (viewer) => withinScope(viewer, 'registry.correct') },
  // An organization asks about itself, staff about those they see.
  request: { label: '申请更正', permission: 'registry.request', rows: (viewer) => (viewer.organizationId === null ? withinScope(viewer, 'registry.read') : { id: viewer.organizationId }) },
  publish: { label: '公开或撤下', permission: 'registry.publish', rows: (viewer) => withinScope(viewer, 'registry.publish') },
});
