import { graphql } from '@gongqiao/schema';
import { RefusalFragment } from '@gongqiao/ui';

export const RemindDocument = graphql(`
  mutation RemindToSign($id: ID!, $version: Int!) {
    result: remindToSign(id: $id, version: $version) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const BeginGraduationDocument = graphql(`
  mutation BeginGraduation($id: ID!, $version: Int!) {
    result: beginGraduation(id: $id, version: $version) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const ConfirmLeaveDocument = graphql(`
  mutation ConfirmLeave($id: ID!, $version: Int!) {
    result: confirmLeave(id: $id, version: $version) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const FinishHandOverDocument = graphql(`
  mutation FinishHandOver($id: ID!, $version: Int!) {
    result: finishHandOver(id: $id, version: $version) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const ReturnAgreementDocument = graphql(`
  mutation ReturnAgreement($id: ID!, $version: Int!, $reason: String!) {
    result: returnAgreement(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const LapseDocument = graphql(`
  mutation LapseResidency($id: ID!, $version: Int!, $reason: String!) {
    result: lapseResidency(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const GraduateDocument = graphql(`
  mutation GraduateResidency($id: ID!, $version: Int!, $reason: String!) {
    result: graduateResidency(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const NotifyResidencyDocument = graphql(`
  mutation NotifyResidency($id: ID!, $version: Int!, $reason: String!) {
    result: notifyResidency(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const DropEndingDocument = graphql(`
  mutation DropEnding($id: ID!, $version: Int!, $reason: String!) {
    result: dropEnding(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);

export const EndResidencyDocument = graphql(`
  mutation EndResidency($id: ID!, $version: Int!, $reason: String!) {
    result: endResidency(id: $id, version: $version, reason: $reason) { __typename ...RefusalDetail ... on Residency { id version } }
  }
`, [RefusalFragment]);
