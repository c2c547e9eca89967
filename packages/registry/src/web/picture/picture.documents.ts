import { graphql, type ResultOf } from '@gongqiao/schema';

export const PictureDocument = graphql(`
  query OrganizationPicture($filter: OrganizationFilter) {
    organizationFigures(filter: $filter, by: [TOTAL, REGION, KIND, REGISTRATION_STATUS, LABOUR_DOMAIN, FUNDING_SOURCE, ACTIVITY, METHOD, SCALE, HAS_UNION, ASSESSMENT_LEVEL, DOUBT, MISSING]) {
      dimension key label count missing
    }
  }
`);

export type Figure = ResultOf<typeof PictureDocument>['organizationFigures'][number];
export type Dimension = Figure['dimension'];
