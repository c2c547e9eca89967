import { labels } from '@gongqiao/schema';
import { ErrorState, Loading, Panel, Tag } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { followUpPath, followUpTones, stageReviewPath, stageReviewTones } from '../paths.ts';
import { type Progress, ResidencyProgressDocument } from './residencies.documents.ts';
import { SessionsPanel } from './SessionsPanel.tsx';

/** How a residency goes: sessions, stage reviews, and what came after. */
export function ProgressPanels({ id }: { readonly id: string }) {
  const [{ data, error }, again] = useQuery({ query: ResidencyProgressDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data?.residency) return <Loading />;
  return (
    <>
      <SessionsPanel residency={id} sessions={data.residency.sessions} reload={reload} />
      <StageReviews reviews={data.residency.stageReviews.nodes} />
      <FollowUps followUps={data.residency.followUps.nodes} />
    </>
  );
}

function StageReviews({ reviews }: { readonly reviews: Progress['stageReviews']['nodes'] }) {
  return (
    <Panel title="阶段评估">
      {reviews.length === 0 ? <p className="gq-soft">还没有到评估的时候。到期自动生成草稿。</p> : (
        <ul className="gq-list-plain gq-stack">
          {reviews.map(({ id, number, kind, dueOn, state, comment, conclusion }) => (
            <li key={id}>
              <p className="gq-row"><Link to={stageReviewPath(id)}>第 {number} 次　{labels.StageReviewKind[kind]}</Link> <Tag tone={stageReviewTones[state]}>{labels.StageReviewState[state]}</Tag> <span className="gq-soft">{dueOn}</span></p>
              {conclusion && <p>{conclusion}</p>}
              {comment && <p className="gq-soft">组织的意见：{comment}</p>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FollowUps({ followUps }: { readonly followUps: Progress['followUps']['nodes'] }) {
  if (followUps.length === 0) return null;
  return (
    <Panel title="回访">
      <ul className="gq-list-plain gq-stack">
        {followUps.map(({ id, months, dueOn, state, differences }) => (
          <li key={id}>
            <p className="gq-row"><Link to={followUpPath(id)}>结束 {months} 个月</Link> <Tag tone={followUpTones[state]}>{labels.FollowUpState[state]}</Tag> <span className="gq-soft">{dueOn}</span></p>
            {differences.length > 0 && <p>{differences.map(({ label, before, after }) => `${label}：${before ?? '—'} → ${after ?? '—'}`).join('；')}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
