import { any, may, policyFor, withinScope } from '@gongqiao/kernel';
import { KNOWN } from '../venue/venue.policy.ts';
import { Space } from './space.entity.ts';

/** A space is seen with its venue. */
export const spacePolicy = policyFor(Space, { see: (viewer) => any(withinScope(viewer, 'venues.read'), may(viewer, 'venues.directory') && { venue: KNOWN }) });
