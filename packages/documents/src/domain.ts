import { defineDomain, SIGNED_IN } from '@gongqiao/kernel';
import { Document } from './document/document.entity.ts';
import { documentPolicy } from './document/document.policy.ts';
import { IssuedDocument } from './issued/issued-document.entity.ts';
import { issuedDocumentPolicy } from './issued/issued-document.policy.ts';
import { downloadDocument } from './operations/download-document.ts';
import { downloadOfficial } from './operations/download-official.ts';
import { documentsRefusals } from './refusals.ts';
import { documentsTerms } from './terms.ts';

export const documentsDomain = defineDomain({
  name: 'documents', title: '附件与公文', requires: [], entities: [Document, IssuedDocument], policies: [documentPolicy, issuedDocumentPolicy], resolvers: [], permissions: {},
  refusals: documentsRefusals, terms: documentsTerms, downloads: { file: { allow: SIGNED_IN, handle: downloadDocument }, official: { allow: SIGNED_IN, handle: downloadOfficial } },
});
