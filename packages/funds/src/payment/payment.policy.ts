import { any, policyFor, withinScope } from '@gongqiao/kernel';
import { ownFunds } from '../grant/grant.flow.ts';
import { Payment } from './payment.entity.ts';

/** Payments are there once a grant is approved: whom the money is for sees all of them. */
export const paymentPolicy = policyFor(Payment, { see: (viewer) => any(ownFunds(viewer), withinScope(viewer, 'funds.read')) });
