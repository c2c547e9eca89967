import { policyFor, withinScope } from '@gongqiao/kernel';
import { AuthorityList } from './authority-list.entity.ts';

export const authorityListPolicy = policyFor(AuthorityList, { see: (viewer) => withinScope(viewer, 'registry.mirrorLists') });
