import { any, may, policyFor, withinScope } from '@gongqiao/kernel';
import { Venue } from './venue.entity.ts';

/** Once published it is known to everybody, when it is closed too: whoever booked there must be able to read which it was. */
export const KNOWN = { state: { $ne: 'DRAFT' } };

export const venuePolicy = policyFor(Venue, { see: (viewer) => any(withinScope(viewer, 'venues.read'), may(viewer, 'venues.directory') && KNOWN) });
