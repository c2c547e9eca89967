export { type Admitted, admitClient, type Credential, findCredential, spend, type Spending } from './access/admit.ts';
export { secretMatches } from './access/secret.ts';
export { partnerSchemaOf, scopeRule } from './contract/partner-schema.ts';
export { partnersDomain } from './domain.ts';
export { Partner, PartnerScope, type PartnerScopeValue } from './partner.ts';
