import { ButtonLink, Facts, Fault, type LightPage, Notice, Skeleton, Tag, useTitle } from '@gongqiao/ui/light';
import { formatInstant, yuanOfFen } from '@gongqiao/ui/light/signed-in';
import { useQuery } from 'urql';
import { type OwnFund, OwnFundQuery } from './own-funds.documents.ts';
import { fundsPath } from './paths.ts';
import { PaymentItem } from './PaymentItem.tsx';
import { ReplyForm } from './ReplyForm.tsx';

/** One grant of the organization's own: what comes next and what it needs, what was paid when, what was decided and why. */
export function Page({ params }: LightPage) {
  useTitle('扶持资金');
  const [{ data, error }, again] = useQuery({ query: OwnFundQuery, variables: { id: params['id'] ?? '' }, requestPolicy: 'cache-and-network' });
  const reload = () => again({ requestPolicy: 'network-only' });
  if (error) return <Fault title="没有取到" onRetry={reload}>可能是网络中断或系统繁忙，请再试一次。</Fault>;
  if (!data) return <Skeleton lines={9} label="正在读取扶持资金" />;
  const grant = data.fundGrant;
  if (!grant) return <Notice tone="warning" title="没有这笔扶持资金"><p>地址可能写错了。</p><ButtonLink to={fundsPath}>看本组织的扶持资金</ButtonLink></Notice>;
  return (
    <>
      <h1>扶持资金：{grant.purpose}</h1>
      <Standing grant={grant} />
      <ReplyForm grant={grant} onDone={reload} />
      <Instalments grant={grant} reload={reload} />
      {grant.decisions.nodes.map((decision) => <DecisionSection key={decision.id} decision={decision} />)}
    </>
  );
}

function Standing({ grant: { stateLabel, recipientName, payee, amount, paid, notice, reply, endReason, cases } }: { readonly grant: OwnFund }) {
  const [file] = cases.nodes;
  return (
    <section className="panel stack">
      <h2>办到哪一步</h2>
      <p className="tags"><Tag>{stateLabel}</Tag></p>
      {file?.dueOn ? <p>{file.turn === 'APPLICANT' ? '轮到您' : '由工会办理'}，最晚 {file.dueOn}{file.provisional ? '（暂定）' : ''}。{file.rule ? <span className="hint">依据：{file.rule.text}，{file.rule.basis}{file.rule.article ?? ''}</span> : null}</p> : null}
      <Facts absent="没有" facts={[{ label: '受扶持方', value: recipientName }, { label: '收款的组织', value: payee?.name ?? null }, { label: '金额', value: `${yuanOfFen(amount)} 元` }, { label: '已付', value: `${yuanOfFen(paid)} 元` }]} />
      {notice ? <><h3>工会告知的理由</h3><p>{notice}</p></> : null}
      {reply ? <><h3>您的陈述</h3><p>{reply}</p></> : null}
      {endReason ? <><h3>终止的理由</h3><p>{endReason}</p></> : null}
    </section>
  );
}

function Instalments({ grant: { payments, instalments }, reload }: { readonly grant: OwnFund; readonly reload: () => void }) {
  return (
    <section className="panel stack" aria-labelledby="own-instalments">
      <h2 id="own-instalments">各期拨付</h2>
      <ol className="plain stack">
        {payments.nodes.map((payment) => <PaymentItem key={payment.id} payment={payment} onDone={reload} />)}
        {payments.nodes.length === 0 ? instalments.map(({ amount, condition, dueOn }, index) => <li key={`${index + 1}`}><strong>第 {index + 1} 期　{yuanOfFen(amount)} 元</strong><p className="hint">{condition}{dueOn ? `（预计 ${dueOn}）` : ''}</p></li>) : null}
      </ol>
    </section>
  );
}

function DecisionSection({ decision: { id, outcome, reason, rules, post, decidedAt, adverse } }: { readonly decision: OwnFund['decisions']['nodes'][number] }) {
  return (
    <section className="panel stack">
      <h2>决定：{outcome}</h2>
      <p>{reason}</p>
      <p className="hint">依据：{rules.map(({ text }) => text).join('；')}</p>
      <p className="hint">{post} {formatInstant(decidedAt)}</p>
      <p className="no-print"><ButtonLink to={`/my-organization/decisions/${id}`}>{adverse ? '看决定的全文；不同意的，在那里申请复核' : '看决定的全文'}</ButtonLink></p>
    </section>
  );
}
