import { defineDomain, SIGNED_IN } from '@gongqiao/kernel';
import { Document } from './document/document.entity.ts';
import { documentPolicy } from './document/document.policy.ts';
import { downloadDocument } from './operations/download-document.ts';
import { documentsRefusals } from './refusals.ts';
import { documentsTerms } from './terms.ts';

export const documentsDomain = defineDomain({
  name: 'documents', title: '附件', requires: [], entities: [Document], policies: [documentPolicy], resolvers: [], permissions: {},
  refusals: documentsRefusals, terms: documentsTerms, downloads: { file: { allow: SIGNED_IN, handle: downloadDocument } },
});
