import { graphql, type ResultOf } from '@gongqiao/schema';

export const WorkCentreDocument = graphql(`
  query WorkCentre {
    workCentre {
      due overdue soon fresh waiting
      asked { id subjectType subjectId kind title applicantName stateLabel enteredAt dueOn provisional paused workdaysLeft basis assigneeName }
      items { id subjectType subjectId kind title applicantName stateLabel enteredAt dueOn provisional paused workdaysLeft basis assigneeName }
      others { id subjectType subjectId kind title applicantName stateLabel turn enteredAt dueOn provisional paused workdaysLeft basis assigneeName }
    }
  }
`);

export const WorkCountDocument = graphql(`
  query WorkCount {
    workCentre { due }
  }
`);

export type WorkLine = ResultOf<typeof WorkCentreDocument>['workCentre']['items'][number];
export type OtherLine = ResultOf<typeof WorkCentreDocument>['workCentre']['others'][number];
