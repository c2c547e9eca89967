import type { Migration } from '@gongqiao/database';
import { kernelCore } from './20261122100000_kernel_core.ts';
import { identityCore } from './20261122101000_identity_core.ts';
import { registryCore } from './20261122130000_registry_core.ts';
import { rulesCore } from './20261125090000_rules_core.ts';
import { kernelProvenance } from './20261125100000_kernel_provenance.ts';
import { registrySearchCharacters } from './20261125101000_registry_search_characters.ts';
import { registryStatement } from './20261125102000_registry_statement.ts';
import { registryMerge } from './20261125103000_registry_merge.ts';
import { registryDuplicate } from './20261125104000_registry_duplicate.ts';
import { registryRegionHistory } from './20261125105000_registry_region_history.ts';
import { registryAssessment } from './20261125106000_registry_assessment.ts';
import { registryOpenData } from './20261125107000_registry_open_data.ts';
import { workspaceCore } from './20261125110000_workspace_core.ts';
import { registryFigures } from './20261125120000_registry_figures.ts';
import { documentsCore } from './20261125130000_documents_core.ts';
import { identityOrganizationAccount } from './20261125130500_identity_organization_account.ts';
import { registryCorrectionRequest } from './20261125131000_registry_correction_request.ts';
import { registryBulkChange } from './20261125140000_registry_bulk_change.ts';
import { registryContactSearch } from './20261125150000_registry_contact_search.ts';
import { registryRegister } from './20261125160000_registry_register.ts';
import { registrySearchParts } from './20261125163000_registry_search_parts.ts';
import { registryAuthorityList } from './20261125170000_registry_authority_list.ts';
import { registryLayout } from './20261125180000_registry_layout.ts';
import { auditCore } from './20261125190000_audit_core.ts';
import { identityGrants } from './20261125200000_identity_grants.ts';
import { partnersCore } from './20261130110000_partners_core.ts';
import { identitySecondFactor } from './20261130115000_identity_second_factor.ts';
import { identityFederated } from './20261130120000_identity_federated.ts';
import { identityPeople } from './20261130130000_identity_people.ts';
import { registryClaim } from './20261130140000_registry_claim.ts';
import { kernelRowSecurity } from './20261201090000_kernel_row_security.ts';
import { partnersWebhook } from './20261201100000_partners_webhook.ts';
import { identityPasskeys } from './20261202080000_identity_passkeys.ts';
import { documentsOfficial } from './20261202090000_documents_official.ts';
import { venuesCore } from './20261202100000_venues_core.ts';
import { rulesAdoption } from './20261202110000_rules_adoption.ts';
import { decisionsCore } from './20261202120000_decisions_core.ts';
import { incubationCore } from './20261202130000_incubation_core.ts';
import { fundsCore } from './20261203100000_funds_core.ts';
import { incubationResidency } from './20261203110000_incubation_residency.ts';
import { notificationsCore } from './20261203120000_notifications_core.ts';
import { incubationHall } from './20261203130000_incubation_hall.ts';
import { decisionsHands } from './20261203140000_decisions_hands.ts';
import { documentsRetention } from './20261204100000_documents_retention.ts';
import { fundsVoucher } from './20261204110000_funds_voucher.ts';
import { identityProof } from './20261205100000_identity_proof.ts';
import { retentionProposal } from './20261205110000_retention_proposal.ts';
import { registrySearchBlocks } from './20261206100000_registry_search_blocks.ts';

/** Every step of the schema, in order; what has landed is never edited. */
export const migrations: readonly Migration[] = [
  kernelCore,
  identityCore,
  registryCore,
  rulesCore,
  kernelProvenance,
  registrySearchCharacters,
  registryStatement,
  registryMerge,
  registryDuplicate,
  registryRegionHistory,
  registryAssessment,
  registryOpenData,
  workspaceCore,
  registryFigures,
  documentsCore,
  identityOrganizationAccount,
  registryCorrectionRequest,
  registryBulkChange,
  registryContactSearch,
  registryRegister,
  registrySearchParts,
  registryAuthorityList,
  registryLayout,
  auditCore,
  identityGrants,
  partnersCore,
  identitySecondFactor,
  identityFederated,
  identityPeople,
  registryClaim,
  kernelRowSecurity,
  partnersWebhook,
  identityPasskeys,
  documentsOfficial,
  venuesCore,
  rulesAdoption,
  decisionsCore,
  incubationCore,
  fundsCore,
  incubationResidency,
  notificationsCore,
  incubationHall,
  decisionsHands,
  documentsRetention,
  fundsVoucher,
  identityProof,
  retentionProposal,
  registrySearchBlocks,
];
