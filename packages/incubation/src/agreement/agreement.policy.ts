import { policyFor } from '@gongqiao/kernel';
import { seenWithResidency } from '../residency/residency.policy.ts';
import { ResidencyAgreement } from './agreement.entity.ts';

export const agreementPolicy = policyFor(ResidencyAgreement, { see: seenWithResidency });
