import { policyFor } from '@gongqiao/kernel';
import { Document } from './document.entity.ts';

// No operation lists documents: the only way to one leads through the row that it hangs on, under that row's rule.
export const documentPolicy = policyFor(Document, { see: () => true });
