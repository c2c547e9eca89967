import { defineFeature } from '@gongqiao/ui';
import { contactFinder, organizationFinder } from './finders.ts';
import { organizationsPath } from './list/organization-filters.ts';
import { registryManual } from '../manual.ts';

/** 社会组织数据库: the list, one organization, registering and correcting. */
export const organizations = defineFeature({
  key: 'organizations', title: '社会组织', permission: 'registry.read',
  manual: { ...registryManual, section: 'find' },
  nav: [{ title: '社会组织', keywords: 'shehuizuzhi shzz', path: '/organizations' }, { title: '联系人', keywords: 'lianxiren lxr', path: '/contacts' }],
  search: { placeholder: '搜索社会组织：名称、拼音、曾用名、代码', path: (text) => organizationsPath({ search: text }) },
  finds: [organizationFinder, contactFinder],
  routes: [
    { path: 'organizations', lazy: () => import('./list/OrganizationsPage.tsx') },
    { path: 'organizations/new', handle: { section: 'correct' }, lazy: () => import('./edit/NewOrganizationPage.tsx') },
    { path: 'organizations/:id', handle: { section: 'correct' }, lazy: () => import('./detail/OrganizationPage.tsx') },
    { path: 'organizations/:id/correct', handle: { section: 'correct' }, lazy: () => import('./edit/CorrectPage.tsx') },
    { path: 'contacts', lazy: () => import('../contacts/ContactsPage.tsx') },
    { path: 'bulk-changes', handle: { section: 'bulk' }, lazy: () => import('../bulk/BulkChangesPage.tsx') },
    { path: 'bulk-changes/new', handle: { section: 'bulk' }, lazy: () => import('../bulk/NewBulkPage.tsx') },
    { path: 'bulk-changes/:id', handle: { section: 'bulk' }, lazy: () => import('../bulk/BulkChangePage.tsx') },
  ],
});
