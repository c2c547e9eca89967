export { Account } from './account/account.entity.ts';
export { Department } from './account/departments.ts';
export { identityDomain } from './domain.ts';
export { scopeOfUnit, Unit, UnitKind } from './unit/unit.entity.ts';
