import type { Migration } from '@gongqiao/database';
import { kernelCore } from './20261122100000_kernel_core.ts';
import { identityCore } from './20261122101000_identity_core.ts';
import { registryCore } from './20261122130000_registry_core.ts';
import { kernelProvenance } from './20261125100000_kernel_provenance.ts';
import { registrySearchCharacters } from './20261125101000_registry_search_characters.ts';
import { registryStatement } from './20261125102000_registry_statement.ts';
import { registryMerge } from './20261125103000_registry_merge.ts';
import { registryDuplicate } from './20261125104000_registry_duplicate.ts';
import { registryFigures } from './20261125120000_registry_figures.ts';

/** Every step of the schema, in order; what has landed is never edited. */
export const migrations: readonly Migration[] = [kernelCore, identityCore, registryCore, kernelProvenance, registrySearchCharacters, registryStatement, registryMerge, registryDuplicate, registryFigures];
