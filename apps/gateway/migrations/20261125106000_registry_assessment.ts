import type { Migration } from '@gongqiao/database';

/** When an assessment was made, and until when it holds. */
export const registryAssessment: Migration = {
  name: '20261125106000_registry_assessment',
  up: [`alter table registry_organization add assessed_on text check (assessed_on ~ '^\\d{4}(-\\d\\d(-\\d\\d)?)?$'), add assessment_expires_on date`],
  down: ['alter table registry_organization drop column assessed_on, drop column assessment_expires_on'],
};
