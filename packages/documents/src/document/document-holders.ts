import type { Visibility } from '@gongqiao/kernel';
import { Holders } from '../holders/holders.ts';
import { Document } from './document.entity.ts';

export const documentHolders = new Holders(() => Document);

/** The documents that hang on a row: `@Documents('附件') readonly documents!: never`. Whoever sees the row sees them and may download them. */
export const Documents = (title: string, options?: Visibility): PropertyDecorator => documentHolders.field(title, options);
