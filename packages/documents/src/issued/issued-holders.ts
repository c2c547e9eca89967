import type { Visibility } from '@gongqiao/kernel';
import { Holders } from '../holders/holders.ts';
import { IssuedDocument } from './issued-document.entity.ts';

export const issuedHolders = new Holders(() => IssuedDocument);

/** The official documents that were issued about a row: `@IssuedDocuments('公文') readonly notices!: never`. Whoever sees the row sees them and may download them. */
export const IssuedDocuments = (title: string, options?: Visibility): PropertyDecorator => issuedHolders.field(title, options);
