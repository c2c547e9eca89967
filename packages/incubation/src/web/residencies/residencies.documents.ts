import { graphql, type ResultOf } from '@gongqiao/schema';

export const ResidenciesDocument = graphql(`
  query Residencies($filter: ResidencyFilter, $orderBy: ResidencyOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: residencies(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id groupName state startsOn endsOn mentorName region { name } space { name venue { name } } cases(first: 1) { nodes { dueOn } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const ResidencyTotalDocument = graphql(`
  query ResidencyTotal($filter: ResidencyFilter, $upTo: Int) {
    page: residencies(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const ResidencyDocument = graphql(`
  query Residency($id: ID!) {
    residency(id: $id) {
      id version state groupName startsOn endsOn mentorName remindedAt notice reply leaveReason outcome endedOn handOverRound
      region { name }
      space { id name floor venue { id name } }
      application { id call { name } }
      organization { id name }
      offers { action label enabled missing }
      agreements(first: 10, orderBy: { field: NUMBER, direction: DESC }) { nodes { id number terms text digest signedBy signedAt countersignedBy countersignedAt documents(first: 5) { nodes { id fileName size destroyedAt } } } }
      mentorships(first: 10, orderBy: { field: STARTS_ON, direction: DESC }) { nodes { id kind mentorName startsOn endedOn } }
      handOverItems(first: 20, orderBy: { field: POSITION, direction: ASC }) { nodes { id version round kind handedBy handedAt receivedBy receivedAt waivedReason offers { action enabled } } }
      events(first: 50) { nodes { id action kind reason actorName at } }
    }
  }
`);

export const ResidencyProgressDocument = graphql(`
  query ResidencyProgress($id: ID!) {
    residency(id: $id) {
      id
      sessions(first: 50, orderBy: { field: HELD_ON, direction: DESC }) { totalCount nodes { id version heldOn topic mentorName minutes attendance objection state offers { action enabled } } }
      stageReviews(first: 20, orderBy: { field: DUE_ON, direction: DESC }) { nodes { id number kind dueOn state comment conclusion } }
      followUps(first: 5, orderBy: { field: DUE_ON, direction: ASC }) { nodes { id months dueOn state answeredAt differences { label before after } } }
    }
  }
`);

export const FreeDesksDocument = graphql(`
  query FreeDesks($residency: ID!) {
    freeDesks(residency: $residency) { id name venue floor }
  }
`);

export const ResidentNamesDocument = graphql(`
  query ResidentNames {
    residencies(first: 100, filter: { state: [RESIDENT, GRADUATING, LEAVING, NOTIFIED, HEARD, HANDING_OVER] }) { nodes { id groupName mentorName } }
  }
`);

type Answer = ResultOf<typeof ResidencyDocument>;
export type ResidencyRow = ResultOf<typeof ResidenciesDocument>['page']['nodes'][number];
export type ResidencyRecord = NonNullable<Answer['residency']>;
export type AgreementShown = ResidencyRecord['agreements']['nodes'][number];
export type HandOverShown = ResidencyRecord['handOverItems']['nodes'][number];
export type Progress = NonNullable<ResultOf<typeof ResidencyProgressDocument>['residency']>;
export type SessionShown = Progress['sessions']['nodes'][number];
