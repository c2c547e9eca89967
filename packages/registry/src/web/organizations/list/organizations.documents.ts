import { graphql, type ResultOf } from '@gongqiao/schema';

export const OrganizationsDocument = graphql(`
  query Organizations($filter: OrganizationFilter, $orderBy: OrganizationOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: organizations(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id name formerNames creditCode kind registrationStatus registrationAuthority supervisingUnit region { code name } street foundedOn labourDomains otherDomains
        fullTimeStaff partTimeStaff volunteers annualIncome fundingSources otherFundingSources activities methods otherMethods assessmentLevel assessedOn assessmentExpiresOn hasUnion doubts published updatedAt
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const OrganizationTotalDocument = graphql(`
  query OrganizationTotal($filter: OrganizationFilter, $upTo: Int) {
    page: organizations(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const OrganizationCountsDocument = graphql(`
  query OrganizationCounts($filters: [OrganizationFilter!]!, $upTo: Int!) {
    counts: organizationCounts(filters: $filters, upTo: $upTo)
  }
`);

export type OrganizationRow = ResultOf<typeof OrganizationsDocument>['page']['nodes'][number];
