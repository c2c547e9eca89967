import type { Migration } from '@gongqiao/database';

// What figures count by, beside the scope that narrows them, so that they are read from here and not from rows ten times as wide. Lists that people
// write themselves can be longer than an index takes.
const figures = `
create index registry_organization_figures on registry_organization (scope)
  include (published, region_code, kind, registration_status, assessment_level, has_union, full_time_staff, labour_domains, funding_sources, methods, doubts)
  where merged_into_id is null`;

export const registryFigures: Migration = {
  name: '20261125120000_registry_figures',
  up: [figures],
  down: ['drop index registry_organization_figures'],
};
