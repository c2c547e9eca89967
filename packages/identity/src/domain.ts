import { defineDomain } from '@gongqiao/kernel';
import { Account } from './account/account.entity.ts';
import { accountPolicy } from './account/account.policy.ts';
import { seedIdentity } from './seed/seed.ts';
import { Unit } from './unit/unit.entity.ts';
import { unitPolicy } from './unit/unit.policy.ts';
import { UnitResolver } from './unit/unit.resolver.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

export const identityDomain = defineDomain({
  name: 'identity', title: '账号与单位', requires: [], entities: [Unit, Account], policies: [unitPolicy, accountPolicy], resolvers: [UnitResolver, ViewerResolver],
  permissions: { 'identity.accounts': '查看账号' }, seed: seedIdentity,
});
