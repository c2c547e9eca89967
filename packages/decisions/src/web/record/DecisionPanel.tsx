import { Descriptions, DownloadLink, formatInstant, Panel, Tag } from '@gongqiao/ui';
import { noticeAddress } from '../notice-address.ts';
import type { MadeDecision } from './record.documents.ts';
import { RuleText } from './RuleText.tsx';

/** What was decided: why, by which rules as they read, on which facts, by whom, and until when it may be looked at again. */
export function DecisionPanel({ decision: { outcome, adverse, reason, decidedBy, post, decidedAt, appealUntil, digest, rules, factsKnown, notices } }: { decision: MadeDecision }) {
  return (
    <Panel title={`决定：${outcome}`} aside={adverse ? <Tag tone="warn">对申请方不利</Tag> : undefined}>
      <div className="gq-stack">
        <p className="gq-written">{reason}</p>
        <p className="gq-soft">{post}　{decidedBy}　{formatInstant(decidedAt)}{appealUntil && `　可以申请复核到 ${appealUntil}`}</p>
        {notices.nodes.map(({ id, number }) => <p key={id} className="gq-row"><span>{number}</span><DownloadLink href={noticeAddress(id, 'pdf')}>决定书（PDF）</DownloadLink><DownloadLink href={noticeAddress(id, 'docx')}>决定书（docx）</DownloadLink></p>)}
        <h3>依据</h3>
        {rules.map((rule) => <RuleText key={rule.key} rule={rule} />)}
        <details>
          <summary>决定时的事实（{factsKnown.length} 项）</summary>
          <Descriptions items={factsKnown.map(({ label, value }, index) => ({ key: `${index}`, label, value, wide: value.length > 30 }))} />
          <p className="gq-soft">记录摘要 {digest.slice(0, 16)}…，作出后没有人能改动。</p>
        </details>
      </div>
    </Panel>
  );
}
