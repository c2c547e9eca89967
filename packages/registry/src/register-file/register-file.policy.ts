import { policyFor, withinScope } from '@gongqiao/kernel';
import { RegisterFinding } from '../register-finding/register-finding.entity.ts';
import { RegisterFile } from './register-file.entity.ts';

export const registerFilePolicy = policyFor(RegisterFile, { see: (viewer) => withinScope(viewer, 'registry.reconcile') });
export const registerFindingPolicy = policyFor(RegisterFinding, { see: (viewer) => withinScope(viewer, 'registry.reconcile') });
