import { policyFor } from '@gongqiao/kernel';
import { IssuedDocument } from './issued-document.entity.ts';

// As with documents: no operation lists them, the only way to one leads through the row that it hangs on.
export const issuedDocumentPolicy = policyFor(IssuedDocument, { see: () => true });
