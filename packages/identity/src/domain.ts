import { defineDomain } from '@gongqiao/kernel';
import { Account } from './account/account.entity.ts';
import { accountPolicy } from './account/account.policy.ts';
import { AccountResolver } from './account/account.resolver.ts';
import { Grant } from './grant/grant.entity.ts';
import { grantFlow } from './grant/grant.flow.ts';
import { grantPolicy } from './grant/grant.policy.ts';
import { GrantResolver } from './grant/grant.resolver.ts';
import { identityGrants, identityPermissions } from './permissions.ts';
import { identityRefusals } from './refusals.ts';
import { seedIdentity } from './seed/seed.ts';
import { clearAttempts } from './session/attempts.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { identityTerms } from './terms.ts';
import { Unit } from './unit/unit.entity.ts';
import { unitPolicy } from './unit/unit.policy.ts';
import { UnitResolver } from './unit/unit.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

export const identityDomain = defineDomain({
  name: 'identity', title: '账号与单位', requires: ['rules'], entities: [Unit, Account, Grant], policies: [unitPolicy, accountPolicy, grantPolicy], flows: [grantFlow],
  resolvers: [UnitResolver, AccountResolver, GrantResolver, SessionResolver, ViewerResolver], permissions: identityPermissions, grants: identityGrants, refusals: identityRefusals, terms: identityTerms, seed: seedIdentity, upkeep: clearAttempts,
});
