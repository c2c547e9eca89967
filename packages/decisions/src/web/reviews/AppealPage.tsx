import { RuleHelp } from '@gongqiao/rules/web';
import { labels } from '@gongqiao/schema';
import { announce, EmptyState, ErrorState, FlowButtons, formatInstant, Loading, Note, PageHeader, Panel, ReasonDialog, Tag, useOperation, useRecordPath } from '@gongqiao/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { appealsPath } from '../case-path.ts';
import CasePanel from '../record/CasePanel.tsx';
import { DecisionPanel } from '../record/DecisionPanel.tsx';
import { appealTones } from './appeal-words.ts';
import { AppealDocument, type AppealRecord, OverturnAppealDocument, UpholdAppealDocument } from './appeals.documents.ts';

const back = { to: appealsPath, label: '内部复核', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: AppealDocument, variables: { id } });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <ErrorState error={error} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.appeal) return <><PageHeader title="没有找到这件复核" back={back} /><EmptyState title="没有找到这件复核"><p>它可能不在您的职责范围内。</p></EmptyState></>;
  return <AppealView row={data.appeal} reload={reload} />;
}

function AppealView({ row, reload }: { row: AppealRecord; reload: () => void }) {
  const recordPath = useRecordPath();
  const { decision } = row;
  const subject = decision && recordPath(decision.subjectType, decision.subjectId);
  const excluded = row.state === 'SUBMITTED' && row.offers.length === 0;
  return (
    <>
      <PageHeader title={`复核：${row.title}`} back={back} aside={<Tag tone={appealTones[row.state]}>{labels.AppealState[row.state]}</Tag>} />
      <div className="gq-columns">
        <div className="gq-stack">
          <Panel title="申请人说"><p className="gq-written">{row.grounds}</p><p className="gq-soft">{row.applicantName}　{formatInstant(row.filedAt)}　第 {row.level} 次复核</p></Panel>
          {decision && <DecisionPanel decision={decision} />}
          {excluded && <Note tone="info" title="您参与过原来的决定">复核由没有参与过的人办理，这一件请同事办理。</Note>}
          <AppealButtons row={row} reload={reload} />
          {subject && <p><Link to={subject}>打开原来的事项</Link></p>}
        </div>
        <div className="gq-stack"><CasePanel noun="Appeal" id={row.id} /></div>
      </div>
    </>
  );
}

const words = {
  uphold: { title: '维持原决定', confirm: '维持', help: '写明核对了什么、为什么维持。申请人会看到，还可以再复核一次。' },
  overturn: { title: '改变原决定', confirm: '改变原决定', help: '写明原决定错在哪里。申请人会看到；原来的事项由系统马上恢复。' },
} as const;

function AppealButtons({ row, reload }: { row: AppealRecord; reload: () => void }) {
  const [asking, ask] = useState<keyof typeof words | null>(null);
  return (
    <div className="gq-row">
      <FlowButtons offers={row.offers} main="overturn" on={{ uphold: () => ask('uphold'), overturn: () => ask('overturn') }} />
      {asking && <DecideDialog key={asking} what={asking} row={row} onClose={() => ask(null)} onDone={() => { announce(`已决定：${words[asking].title}`); ask(null); reload(); }} />}
    </div>
  );
}

function DecideDialog({ what, row: { id, version }, onDone, onClose }: { what: keyof typeof words; row: AppealRecord; onDone: () => void; onClose: () => void }) {
  const operation = useOperation(what === 'uphold' ? UpholdAppealDocument : (OverturnAppealDocument as unknown as typeof UpholdAppealDocument));
  const { title, confirm, help } = words[what];
  const run = async (reason: string) => { if (await operation.run({ id, version, reason })) onDone(); };
  return <ReasonDialog title={title} confirm={confirm} help={help} reason="required" running={operation.running} refusal={operation.refusal} failure={operation.failure} onConfirm={(reason) => void run(reason)} onClose={onClose}><p className="gq-soft">办理的期限<RuleHelp rule="decisions.appealReview" label="办理复核的期限" />　最多复核几次<RuleHelp rule="decisions.reviewLevels" label="最多复核几次" /></p></ReasonDialog>;
}
