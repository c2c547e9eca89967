import { any, policyFor } from '@gongqiao/kernel';
import { watched } from '../case/case-columns.ts';
import { Consultation } from './consultation.entity.ts';

/** Between colleagues: who asked, who was asked, and those who see the case by their work; never whom it is about. */
export const consultationPolicy = policyFor(Consultation, {
  see: (viewer) => viewer.kind === 'STAFF' && any(watched(viewer), viewer.accountId !== null && { askedById: viewer.accountId }, viewer.accountId !== null && { adviserId: viewer.accountId }),
});
