import { openMissingCases } from '@gongqiao/decisions';
import { defineDomain } from '@gongqiao/kernel';
import { keepViewsOf } from '@gongqiao/workspace';
import { AuthorityList } from './authority-list/authority-list.entity.ts';
import { authorityListPolicy } from './authority-list/authority-list.policy.ts';
import { AuthorityListResolver } from './authority-list/authority-list.resolver.ts';
import { AuthorityListing } from './authority-listing/authority-listing.entity.ts';
import { authorityListingPolicy } from './authority-listing/authority-listing.policy.ts';
import { AuthorityListingResolver } from './authority-listing/authority-listing.resolver.ts';
import { BulkChange } from './bulk-change/bulk-change.entity.ts';
import { bulkChangeFlow } from './bulk-change/bulk-change.flow.ts';
import { bulkChangePolicy, bulkChangeRowPolicy } from './bulk-change/bulk-change.policy.ts';
import { BulkChangeResolver } from './bulk-change/bulk-change.resolver.ts';
import { BulkChangeRow } from './bulk-change/bulk-change-row.entity.ts';
import { Contact } from './contact/contact.entity.ts';
import { contactPolicy } from './contact/contact.policy.ts';
import { ContactResolver } from './contact/contact.resolver.ts';
import { CorrectionRequest } from './correction-request/correction-request.entity.ts';
import { Claim } from './claim/claim.entity.ts';
import { claimFlow } from './claim/claim.flow.ts';
import './claim/claim.track.ts';
import { claimPolicy } from './claim/claim.policy.ts';
import { ClaimResolver } from './claim/claim.resolver.ts';
import { correctionRequestFlow } from './correction-request/correction-request.flow.ts';
import './correction-request/correction-request.track.ts';
import { correctionRequestPolicy } from './correction-request/correction-request.policy.ts';
import { CorrectionRequestResolver } from './correction-request/correction-request.resolver.ts';
import { registryDownloads } from './downloads.ts';
import { ImportBatch } from './import-batch/import-batch.entity.ts';
import { importBatchPolicy, importRowPolicy } from './import-batch/import-batch.policy.ts';
import { ImportBatchResolver } from './import-batch/import-batch.resolver.ts';
import { ImportRow } from './import-row/import-row.entity.ts';
import { Organization } from './organization/organization.entity.ts';
import { organizationPolicy } from './organization/organization.policy.ts';
import { KnownOrganizationResolver } from './organization/known-organization.resolver.ts';
import { OpenDataEdition } from './open-data-edition/open-data-edition.entity.ts';
import { openDataEditionPolicy } from './open-data-edition/open-data-edition.policy.ts';
import { OpenDataEditionResolver } from './open-data-edition/open-data-edition.resolver.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { registryGrants, registryPermissions } from './permissions.ts';
import { Duplicate } from './duplicate/duplicate.entity.ts';
import { duplicateFlow } from './duplicate/duplicate.flow.ts';
import { duplicatePolicy } from './duplicate/duplicate.policy.ts';
import { DuplicateResolver } from './duplicate/duplicate.resolver.ts';
import { Merge } from './merge/merge.entity.ts';
import { mergeFlow } from './merge/merge.flow.ts';
import { mergePolicy } from './merge/merge.policy.ts';
import { MergeResolver } from './merge/merge.resolver.ts';
import { Region } from './region/region.entity.ts';
import { publishEdition } from './operations/open-data/publish-edition.ts';
import { followMerges } from './operations/dependents.ts';
import { recoverImports } from './operations/import/recover.ts';
import { keepSearchBlocks } from './operations/search-blocks.ts';
import { fillContactWords } from './operations/search-words.ts';
import { RegisterFile } from './register-file/register-file.entity.ts';
import { registerFilePolicy, registerFindingPolicy } from './register-file/register-file.policy.ts';
import { RegisterFileResolver } from './register-file/register-file.resolver.ts';
import { RegisterFinding } from './register-finding/register-finding.entity.ts';
import { registerFindingFlow } from './register-finding/register-finding.flow.ts';
import { RegisterFindingResolver } from './register-finding/register-finding.resolver.ts';
import { registryRefusals } from './refusals.ts';
import { OwnRecordResolver } from './own-record/own-record.resolver.ts';
import './own-record/record.sections.ts';
import './region/region.fields.ts';
import { Statement } from './statement/statement.entity.ts';
import { statementFlow } from './statement/statement.flow.ts';
import { statementPolicy } from './statement/statement.policy.ts';
import { StatementResolver } from './statement/statement.resolver.ts';
import { regionPolicy } from './region/region.policy.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { seedRegions } from './region/region.seed.ts';
import { registryTerms } from './terms.ts';

keepViewsOf('organizations', 'picture', 'imports');
// What was decided about an organization, and is on its way, is the merged one's to read.
for (const table of ['decisions_case', 'decisions_stage', 'decisions_decision', 'decisions_appeal', 'documents_issued']) followMerges(table);

export const registryDomain = defineDomain({
  name: 'registry', title: '社会组织数据库', clause: '4.3', requires: ['identity', 'rules', 'audit', 'documents', 'partners', 'workspace', 'decisions'],
  entities: [Region, Organization, Contact, CorrectionRequest, Claim, Statement, Merge, Duplicate, OpenDataEdition, ImportBatch, ImportRow, BulkChange, BulkChangeRow, RegisterFile, RegisterFinding, AuthorityList, AuthorityListing],
  policies: [regionPolicy, organizationPolicy, contactPolicy, correctionRequestPolicy, claimPolicy, statementPolicy, mergePolicy, duplicatePolicy, openDataEditionPolicy, importBatchPolicy, importRowPolicy, bulkChangePolicy, bulkChangeRowPolicy, registerFilePolicy, registerFindingPolicy, authorityListPolicy, authorityListingPolicy],
  flows: [correctionRequestFlow, claimFlow, statementFlow, mergeFlow, duplicateFlow, bulkChangeFlow, registerFindingFlow],
  resolvers: [RegionResolver, OrganizationResolver, KnownOrganizationResolver, ContactResolver, CorrectionRequestResolver, ClaimResolver, StatementResolver, MergeResolver, DuplicateResolver, OpenDataEditionResolver, ImportBatchResolver, BulkChangeResolver, RegisterFileResolver, RegisterFindingResolver, AuthorityListResolver, AuthorityListingResolver, OwnRecordResolver],
  permissions: registryPermissions,
  grants: registryGrants,
  publicGrants: ['registry.directory'],
  refusals: registryRefusals,
  terms: registryTerms,
  downloads: registryDownloads,
  upkeep: async (context) => {
    await publishEdition(context);
    await keepSearchBlocks(context);
  },
  seed: async (context) => {
    await seedRegions(context);
    await recoverImports(context);
    await fillContactWords(context);
    for (const flow of [claimFlow, correctionRequestFlow]) await openMissingCases(context, flow);
  },
});
