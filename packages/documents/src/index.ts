export { Document } from './document/document.entity.ts';
export { Documents } from './document/holders.ts';
export { documentsDomain } from './domain.ts';
export { documentLimits } from './limits.ts';
export { attachDocuments } from './operations/attach-documents.ts';
export { documentTypes } from './type/document-types.ts';
