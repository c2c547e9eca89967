import type { Migration } from '@gongqiao/database';

/** Events say where values come from, and since when they hold. What was imported before is told by its action. */
export const kernelProvenance: Migration = {
  name: '20261125100000_kernel_provenance',
  up: [
    `alter table kernel_event
      add source text not null default 'STAFF' check (source in ('STAFF', 'IMPORT', 'SURVEY', 'SELF_REPORT', 'REGISTER', 'CORRECTION', 'SYSTEM')),
      add valid_since text check (valid_since ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$')`,
    'alter table kernel_event disable trigger kernel_event_stands',
    "update kernel_event set source = case when action in ('import', 'approve') then 'IMPORT' else 'CORRECTION' end where action in ('import', 'approve', 'correct')",
    'alter table kernel_event enable trigger kernel_event_stands',
  ],
  down: ['alter table kernel_event drop column source, drop column valid_since'],
};
