import { defineDomain } from '@gongqiao/kernel';
import { Contact } from './contact/contact.entity.ts';
import { contactPolicy } from './contact/contact.policy.ts';
import { CorrectionRequest } from './correction-request/correction-request.entity.ts';
import { correctionRequestFlow } from './correction-request/correction-request.flow.ts';
import { correctionRequestPolicy } from './correction-request/correction-request.policy.ts';
import { CorrectionRequestResolver } from './correction-request/correction-request.resolver.ts';
import { registryDownloads } from './downloads.ts';
import { ImportBatch } from './import-batch/import-batch.entity.ts';
import { importBatchPolicy, importRowPolicy } from './import-batch/import-batch.policy.ts';
import { ImportBatchResolver } from './import-batch/import-batch.resolver.ts';
import { ImportRow } from './import-row/import-row.entity.ts';
import { Organization } from './organization/organization.entity.ts';
import { organizationPolicy } from './organization/organization.policy.ts';
import { OrganizationResolver } from './organization/organization.resolver.ts';
import { registryGrants, registryPermissions } from './permissions.ts';
import { Region } from './region/region.entity.ts';
import { recoverImports } from './operations/import/recover.ts';
import { registryRefusals } from './refusals.ts';
import './region/region.fields.ts';
import { regionPolicy } from './region/region.policy.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { seedRegions } from './region/region.seed.ts';
import { registryTerms } from './terms.ts';

export const registryDomain = defineDomain({
  name: 'registry', title: '社会组织数据库', clause: '4.3', requires: ['identity', 'documents'],
  entities: [Region, Organization, Contact, CorrectionRequest, ImportBatch, ImportRow],
  policies: [regionPolicy, organizationPolicy, contactPolicy, correctionRequestPolicy, importBatchPolicy, importRowPolicy],
  resolvers: [RegionResolver, OrganizationResolver, CorrectionRequestResolver, ImportBatchResolver],
  flows: [correctionRequestFlow],
  permissions: registryPermissions,
  grants: registryGrants,
  publicGrants: ['registry.directory'],
  refusals: registryRefusals,
  terms: registryTerms,
  downloads: registryDownloads,
  seed: async (context) => {
    await seedRegions(context);
    await recoverImports(context);
  },
});
