import { policyFor } from '@gongqiao/kernel';
import { OpenDataEdition } from './open-data-edition.entity.ts';

/** Everybody's. */
export const openDataEditionPolicy = policyFor(OpenDataEdition, { see: () => true });
