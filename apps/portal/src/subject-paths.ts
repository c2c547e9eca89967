import { decisionPath, decisionsPath } from '@gongqiao/decisions/portal';
import { applicationsPath } from '@gongqiao/incubation/portal';

/** The page of what a message is about, by its GraphQL name. */
export const subjectPaths: Readonly<Record<string, (id: string) => string>> = {
  Decision: decisionPath, CorrectionRequest: (id) => `/my-organization/requests/${id}`, Application: (id) => `${applicationsPath}/${id}`, Claim: () => '/my-organization', Appeal: () => decisionsPath,
};
