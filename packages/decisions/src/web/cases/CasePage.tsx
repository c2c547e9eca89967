import { EmptyState, ErrorState, Loading, PageHeader, Panel, Tag, useRecordPath } from '@gongqiao/ui';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { casesPath } from '../case-path.ts';
import CasePanel from '../record/CasePanel.tsx';
import { CaseSubjectDocument } from '../record/record.documents.ts';

const back = { to: casesPath, label: '办件', list: true };

/** What happened in a case from its beginning, also where this app has no page for what it is about. */
export function Component() {
  const { id } = useParams() as { id: string };
  const recordPath = useRecordPath();
  const [{ data, error }, again] = useQuery({ query: CaseSubjectDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.case) return <><PageHeader title="没有找到这件事" back={back} /><EmptyState title="没有找到这件事"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  const { title, kind, stateLabel, subjectType, subjectId } = data.case;
  const path = recordPath(subjectType, subjectId);
  return (
    <>
      <PageHeader title={title} back={back} aside={<Tag>{stateLabel}</Tag>} />
      <div className="gq-stack">
        {path && <Panel title={kind}><p><Link to={path}>打开这件{kind}，查看内容和办理</Link></p></Panel>}
        <CasePanel noun={subjectType} id={subjectId} />
      </div>
    </>
  );
}
