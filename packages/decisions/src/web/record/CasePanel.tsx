import { ErrorState } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { CaseFacts } from './CaseFacts.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { SubjectCaseDocument } from './record.documents.ts';

const context = { additionalTypenames: ['Case', 'Stage', 'Decision', 'Claim', 'CorrectionRequest', 'Appeal', 'Consultation'] };

/** On a record's own page: where it stands, until when and by which rule, and what was decided. */
export default function CasePanel({ id }: { noun: string; id: string }) {
  const [{ data, error }, again] = useQuery({ query: SubjectCaseDocument, variables: { subject: id }, context, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  const file = data?.cases.nodes[0];
  if (!file) return null;
  return (
    <>
      <CaseFacts file={file} reload={reload} />
      {data.decisions.nodes.map((decision) => <DecisionPanel key={decision.id} decision={decision} />)}
    </>
  );
}
