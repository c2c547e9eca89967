import { graphql, type ResultOf } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const ApplicationsDocument = graphql(`
  query Applications($filter: ApplicationFilter, $orderBy: ApplicationOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: applications(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id groupName registered state stateLabel submittedAt blindNumber region { name } call { id name } cases { nodes { dueOn } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const ApplicationTotalDocument = graphql(`
  query ApplicationTotal($filter: ApplicationFilter, $upTo: Int) {
    page: applications(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const ApplicationDocument = graphql(`
  query Application($id: ID!) {
    application(id: $id) {
      id version state stateLabel groupName otherNames registered peopleCount targetWorkers plan spaceWanted fundWanted remark blindNumber submittedAt returnReason notice reply withoutReviews
      region { code name }
      call { id name closesOn }
      organization { id name }
      offers { action label enabled missing }
      documents(first: 30) { nodes { id fileName size destroyedAt createdAt } }
      reviews(first: 30) { nodes { id version state reviewerName assignedAt interest offers { action enabled } scores(first: 30) { nodes { id points comment criterion { title weight } } } } }
      events(first: 50) { nodes { id action kind reason actorName at } }
    }
    applicationScores(id: $id) { result median outlierOver formula reviews { id total outlier } }
  }
`);

export const AssignableReviewersDocument = graphql(`
  query AssignableReviewers($application: ID!) {
    assignableReviewers(application: $application) { id name post open }
  }
`);

export const ApplicationRulesDocument = graphql(`
  query ApplicationRules($key: [String!]) {
    rules(first: 10, filter: { key: $key }) { nodes { id key title wording } }
  }
`);

export const AssignReviewersDocument = graphql(`
  mutation AssignReviewers($id: ID!, $version: Int!, $reviewers: [ID!]!) {
    result: assignReviewers(id: $id, version: $version, reviewers: $reviewers) { __typename ...RefusalDetail ... on Application { id version } }
  }
`, [RefusalFragment]);

export const AcceptApplicationDocument = graphql(`
  mutation AcceptApplication($id: ID!, $version: Int!) {
    result: acceptApplication(id: $id, version: $version) { __typename ...RefusalDetail ... on Application { id version state } }
  }
`, [RefusalFragment]);

export const ReturnApplicationDocument = graphql(`
  mutation ReturnApplication($id: ID!, $version: Int!, $reason: String!) {
    result: returnApplication(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Application { id version state } }
  }
`, [RefusalFragment]);

export const AdmitApplicationDocument = graphql(`
  mutation AdmitApplication($id: ID!, $version: Int!, $reason: String!, $cites: [String!], $withoutReviews: String) {
    result: admitApplication(id: $id, version: $version, reason: $reason, cites: $cites, withoutReviews: $withoutReviews) { __typename ...RefusalDetail ... on Application { id version state } }
  }
`, [RefusalFragment]);

export const NotifyApplicationDocument = graphql(`
  mutation NotifyApplication($id: ID!, $version: Int!, $reason: String!, $withoutReviews: String) {
    result: notifyApplication(id: $id, version: $version, reason: $reason, withoutReviews: $withoutReviews) { __typename ...RefusalDetail ... on Application { id version state } }
  }
`, [RefusalFragment]);

export const DeclineApplicationDocument = graphql(`
  mutation DeclineApplication($id: ID!, $version: Int!, $reason: String!, $cites: [String!]) {
    result: declineApplication(id: $id, version: $version, reason: $reason, cites: $cites) { __typename ...RefusalDetail ... on Application { id version state } }
  }
`, [RefusalFragment]);

export const ReleaseReviewDocument = graphql(`
  mutation ReleaseReview($id: ID!, $version: Int!, $reason: String!) {
    result: releaseReview(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Review { id version state } }
  }
`, [RefusalFragment]);

type Answer = ResultOf<typeof ApplicationDocument>;
export type ApplicationRow = ResultOf<typeof ApplicationsDocument>['page']['nodes'][number];
export type ApplicationRecord = NonNullable<Answer['application']>;
export type Scores = Answer['applicationScores'];
export type ReviewShown = NonNullable<ApplicationRecord['reviews']>['nodes'][number];
