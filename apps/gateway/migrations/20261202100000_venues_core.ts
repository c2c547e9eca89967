import type { Migration } from '@gongqiao/database';
import { guarded, ownedBy, unguarded } from './row-security.ts';

const row = `id uuid primary key,
      version integer not null default 1,
      scope text not null default '',
      created_at timestamptz not null,
      updated_at timestamptz not null`;

const venue = [
  `create table venues_venue (
      ${row},
      name text not null check (name <> ''),
      region_code text references registry_region (code),
      address text not null check (address <> ''),
      phone text check (phone <> ''),
      hours jsonb not null,
      closed_days text[] not null default '{}',
      guidance text,
      state text not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED'))
    )`,
  'create index venues_venue_by_name on venues_venue (name, id)',
  'create index venues_venue_scope on venues_venue (scope, name, id)',
];

const space = [
  `create table venues_space (
      ${row},
      venue_id uuid not null references venues_venue,
      name text not null check (name <> ''),
      kind text not null check (kind in ('ROOM', 'DESK', 'EQUIPMENT')),
      capacity integer not null check (capacity > 0),
      floor text check (floor <> ''),
      equipment text[] not null default '{}',
      available boolean not null default true,
      unique (venue_id, name)
    )`,
  'create index venues_space_by_name on venues_space (name, id)',
];

const closure = [
  `create table venues_closure (
      ${row},
      space_id uuid not null references venues_space,
      venue_id uuid not null references venues_venue,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      reason text not null check (reason <> ''),
      moved integer not null default 0,
      displaced integer not null default 0,
      state text not null check (state in ('ACTIVE', 'LIFTED')),
      check (starts_at < ends_at)
    )`,
  'create index venues_closure_by_time on venues_closure (starts_at, id)',
  'create index venues_closure_space on venues_closure (space_id, starts_at, id)',
];

// A closure stands in this table too, so that nothing at all overlaps, whichever way it was written.
const booking = [
  'create extension if not exists btree_gist schema public',
  `create table venues_booking (
      ${row},
      space_id uuid not null references venues_space,
      venue_id uuid not null references venues_venue,
      kind text not null check (kind in ('HOURLY', 'TERM', 'CLOSURE')),
      organization_id uuid references registry_organization,
      holder_name text check (holder_name <> ''),
      purpose text not null check (purpose <> ''),
      people integer not null check (people > 0),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      state text not null check (state in ('BOOKED', 'CHECKED_IN', 'DONE', 'NO_SHOW', 'CANCELLED', 'MOVED', 'DISPLACED')),
      closure_id uuid references venues_closure,
      moved_from_id uuid references venues_booking,
      notice text,
      noticed_at timestamptz,
      seen_at timestamptz,
      check (starts_at < ends_at),
      check ((holder_name is null) = (kind = 'CLOSURE')),
      check (organization_id is null or holder_name is not null),
      check (kind <> 'CLOSURE' or closure_id is not null),
      constraint venues_booking_no_overlap exclude using gist (space_id with =, tstzrange(starts_at, ends_at) with &&) where (state in ('BOOKED', 'CHECKED_IN', 'DONE', 'NO_SHOW'))
    )`,
  'create index venues_booking_by_time on venues_booking (starts_at, id)',
  'create index venues_booking_venue on venues_booking (venue_id, starts_at, id)',
  'create index venues_booking_space on venues_booking (space_id, starts_at, id)',
  'create index venues_booking_organization on venues_booking (organization_id, starts_at, id) where organization_id is not null',
  'create index venues_booking_closure on venues_booking (closure_id) where closure_id is not null',
  'create unique index venues_booking_moved_once on venues_booking (moved_from_id) where moved_from_id is not null',
];

const definer = 'security definer set search_path = public, pg_temp';

// When a space is taken everybody may know, never by whom.
const taken = `create function venues_taken(venue uuid, since timestamptz, until timestamptz) returns table (space_id uuid, starts_at timestamptz, ends_at timestamptz, closed boolean) stable language sql ${definer} rows 50 as $$
    select b.space_id, b.starts_at, b.ends_at, b.kind = 'CLOSURE' from venues_booking b
    where b.venue_id = venue and b.starts_at < until and b.ends_at > since and b.state in ('BOOKED', 'CHECKED_IN', 'DONE', 'NO_SHOW') $$`;

const open = (id: string): string => `exists (select from venues_venue v where v.id = ${id} and v.state <> 'DRAFT')`;
const guards = {
  venues_venue: { published: "state <> 'DRAFT'" },
  venues_space: { published: open('venue_id') },
  venues_closure: {},
  venues_booking: { own: ownedBy('organization_id', 'organization') },
};

/** Bases with their rooms, desks and equipment, who has them when, and when they are closed. */
export const venuesCore: Migration = {
  name: '20261202100000_venues_core',
  up: [...venue, ...space, ...closure, ...booking, taken, ...Object.entries(guards).flatMap(([table, guard]) => guarded(table, guard))],
  down: [
    ...Object.entries(guards).reverse().flatMap(([table, guard]) => unguarded(table, guard)),
    'drop function venues_taken(uuid, timestamptz, timestamptz)', 'drop table venues_booking, venues_closure, venues_space, venues_venue', 'drop extension btree_gist',
  ],
};
