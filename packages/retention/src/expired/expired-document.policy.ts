import { policyFor, withinScope } from '@gongqiao/kernel';
import { ExpiredDocument } from './expired-document.entity.ts';

export const expiredDocumentPolicy = policyFor(ExpiredDocument, { see: (viewer) => withinScope(viewer, 'retention.read') });
