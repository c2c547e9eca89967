import { policyFor, withinScope } from '@gongqiao/kernel';
import { Contact } from './contact.entity.ts';

export const contactPolicy = policyFor(Contact, { see: (viewer) => withinScope(viewer, 'registry.read') });
