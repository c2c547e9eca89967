import { RuleHelp } from '@gongqiao/rules/portal';
import { Button, ButtonLink, Facts, Notice, Tag } from '@gongqiao/ui/light';
import { FileLinks, formatInstant, useOperation, yuanOfFen } from '@gongqiao/ui/light/signed-in';
import { useId, useState } from 'react';
import { HallStanding } from './HallStanding.tsx';
import { type OwnApplicationFull, ReplyToNoticeMutation, WithdrawApplicationMutation } from './applications.documents.ts';
import { residenciesPath } from './paths.ts';

interface Properties {
  readonly application: OwnApplicationFull;
  readonly onDone: () => void;
}

/** Where an application stands, whose turn it is and until when; what was decided, with the way to the decision and its remedy. */
export function Standing({ application, onDone }: Properties) {
  const [file] = application.cases.nodes;
  const { stateLabel, submittedAt, decisions, notice, reply } = application;
  return (
    <>
      <section className="panel stack">
        <h2>办到哪一步</h2>
        <p className="tags"><Tag>{stateLabel}</Tag>{submittedAt ? <span className="hint">{formatInstant(submittedAt)} 提交</span> : null}</p>
        {file?.dueOn ? <p>{file.turn === 'APPLICANT' ? '轮到您' : '由工会办理'}，最晚 {file.dueOn}{file.provisional ? '（暂定）' : ''}。{file.rule ? <span className="hint">依据：{file.rule.text}，{file.rule.basis}{file.rule.article ?? ''}</span> : null}</p> : null}
        {application.state === 'ADMITTED' ? <p className="no-print"><ButtonLink look="main" to={residenciesPath}>看协议，办理入驻</ButtonLink></p> : null}
        <Withdraw application={application} onDone={onDone} />
      </section>
      {decisions.nodes.map(({ id, outcome, reason, post, decidedAt, rules, adverse }) => (
        <section key={id} className="panel stack">
          <h2>决定：{outcome}</h2>
          <p className="call-written">{reason}</p>
          <p className="hint">依据：{rules.map(({ text }) => text).join('；')}</p>
          <p className="hint">{post} {formatInstant(decidedAt)}</p>
          <p className="no-print"><ButtonLink to={`/my-organization/decisions/${id}`}>{adverse ? '看决定的全文；不同意的，在那里申请复核' : '看决定的全文'}</ButtonLink></p>
        </section>
      ))}
      {application.hallEntries.nodes.map((entry) => <HallStanding key={entry.id} entry={entry} />)}
      {notice ? <section className="panel stack"><h2>拟不予入驻的理由</h2><p className="call-written">{notice}</p>{reply ? <><h3>您的陈述</h3><p className="call-written">{reply}</p></> : null}</section> : null}
      <ReplyForm application={application} onDone={onDone} />
      <section className="panel stack"><h2>申请的内容</h2><Content application={application} /></section>
    </>
  );
}

const offered = ({ offers }: OwnApplicationFull, action: string): boolean => offers.some((offer) => offer.action === action && offer.enabled);

function Withdraw({ application, onDone }: Properties) {
  const withdraw = useOperation(WithdrawApplicationMutation);
  const refused = withdraw.refusal?.message ?? withdraw.failure;
  const run = async () => { if (await withdraw.run({ id: application.id, version: application.version })) onDone(); };
  if (!offered(application, 'withdraw')) return null;
  return <>{refused ? <p className="field-error" role="alert">{refused}</p> : null}<p className="no-print"><Button look="quiet" onPress={() => void run()}>撤回申请</Button></p></>;
}

function ReplyForm({ application, onDone }: Properties) {
  const id = useId();
  const [text, setText] = useState('');
  const reply = useOperation(ReplyToNoticeMutation);
  const refused = reply.refusal?.message ?? reply.failure;
  const run = async () => { if (await reply.run({ id: application.id, version: application.version, text })) onDone(); };
  if (!offered(application, 'reply')) return null;
  return (
    <form className="panel stack no-print" onSubmit={(event) => { event.preventDefault(); void run(); }}>
      <h2>陈述意见</h2>
      <div className="field"><div className="field-head"><label className="field-label" htmlFor={id}>哪里不对，补充什么（必填）</label><RuleHelp rule="decisions.replyPeriod" label="陈述意见的期限" /></div><textarea id={id} rows={5} maxLength={5_000} value={text} onChange={({ target }) => setText(target.value)} /></div>
      {refused ? <p className="field-error" role="alert">{refused}</p> : null}
      <p><Button look="main" submit>{reply.running ? '正在提交…' : '提交意见'}</Button></p>
    </form>
  );
}

function Content({ application: { groupName, region, registered, peopleCount, targetWorkers, plan, spaceWanted, fundWanted, remark, documents } }: { readonly application: OwnApplicationFull }) {
  const written = (text: string | null) => text && <span className="call-written">{text}</span>;
  return (
    <>
      <Facts absent="没有填写" facts={[
        { label: '名称', value: groupName }, { label: '所在区市', value: region?.name ?? null }, { label: '登记', value: registered ? '已经登记' : '还没有登记' }, { label: '现有人数', value: peopleCount },
        { label: '服务哪些职工', value: written(targetWorkers) }, { label: '计划', value: written(plan) }, { label: '需要几个工位', value: spaceWanted }, { label: '需要的资金', value: fundWanted && `${yuanOfFen(fundWanted)} 元` }, { label: '其他说明', value: written(remark) },
      ]} />
      {documents.nodes.length > 0 ? <FileLinks files={documents.nodes} /> : null}
    </>
  );
}

/** Why it came back. */
export function ReturnNotice({ reason }: { readonly reason: string | null }) {
  return reason ? <Notice tone="warning" title="请补充后重新提交"><p className="call-written">{reason}</p></Notice> : null;
}
