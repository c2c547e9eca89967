import { identityDomain } from '@gongqiao/identity';
import { rulesDomain } from '@gongqiao/rules';
import { partnersDomain } from '../src/domain.ts';

/** What partners need, and nothing that builds on them. */
export const neededDomains = [rulesDomain, identityDomain, partnersDomain];
