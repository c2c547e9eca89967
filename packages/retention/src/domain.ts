import { defineDomain } from '@gongqiao/kernel';
import { ExpiredDocument } from './expired/expired-document.entity.ts';
import { expiredDocumentFlow } from './expired/expired-document.flow.ts';
import { expiredDocumentPolicy } from './expired/expired-document.policy.ts';
import { ExpiredDocumentResolver } from './expired/expired-document.resolver.ts';
import { RetentionHold } from './hold/hold.entity.ts';
import { holdPolicy } from './hold/hold.policy.ts';
import { HoldResolver } from './hold/hold.resolver.ts';
import { listExpired } from './operations/list-expired.ts';
import { retentionGrants, retentionPermissions } from './permissions.ts';
import { retentionRefusals } from './refusals.ts';
import { retentionTerms } from './terms.ts';

export const retentionDomain = defineDomain({
  name: 'retention', title: '附件保管', requires: ['documents', 'decisions', 'identity', 'rules'],
  entities: [ExpiredDocument, RetentionHold],
  policies: [expiredDocumentPolicy, holdPolicy],
  flows: [expiredDocumentFlow],
  resolvers: [ExpiredDocumentResolver, HoldResolver],
  permissions: retentionPermissions,
  grants: retentionGrants,
  refusals: retentionRefusals,
  terms: retentionTerms,
  upkeep: listExpired,
});
