import { Button, Descriptions, EmptyState, ErrorState, formatInstant, formatPartialDate, Loading, PageHeader, Panel, Tag, useMay, useRecordPath } from '@gongqiao/ui';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { casePath, rulesPath } from '../case-path.ts';
import { AdoptDialog } from './AdoptDialog.tsx';
import { RuleDocument, RuleHistoryDocument, type RuleRecord } from './rules.documents.ts';

// One object for all renders: a new one asks anew each time.
const context = { additionalTypenames: ['Rule'] };

const back = { to: rulesPath, label: '规则', list: true };

export function Component() {
  const { id } = useParams() as { id: string };
  const [{ data, error }, again] = useQuery({ query: RuleDocument, variables: { id } });
  if (error) return <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading />;
  if (!data.rule) return <><PageHeader title="没有这条规则" back={back} /><EmptyState title="没有这条规则"><p>地址可能写错了。</p></EmptyState></>;
  return <RuleView rule={data.rule} />;
}

function RuleView({ rule }: { rule: RuleRecord }) {
  const may = useMay();
  const [adopting, adopt] = useState(false);
  return (
    <>
      <PageHeader title={rule.title} back={back} actions={may('decisions.adoptRules') && <Button type="primary" onClick={() => adopt(true)}>录入新的规定</Button>} />
      <div className="gq-columns">
        <Panel title="内容">
          <Descriptions items={[
            { key: 'text', label: '内容', value: rule.text, wide: true }, { key: 'basis', label: '依据', value: `${rule.basis}${rule.article ?? ''}`, wide: true },
            { key: 'wording', label: '原文', value: rule.wording && <span className="gq-written">{rule.wording}</span>, wide: true, mark: rule.verified ? undefined : <Tag tone="warn">原文未核对</Tag> },
            { key: 'place', label: '适用', value: rule.place ?? '全市' }, { key: 'validFrom', label: '自何时起', value: rule.validFrom ? formatPartialDate(rule.validFrom) : '没有另行规定起始日期' },
            { key: 'adopted', label: '录入', value: rule.adoptedAt ? `${rule.adoptedBy ?? ''}　${formatInstant(rule.adoptedAt)}` : '随系统提供' },
          ]} />
        </Panel>
        <RuleHistory ruleKey={rule.key} present={rule.id} />
      </div>
      {adopting && <AdoptDialog rule={rule} onClose={() => adopt(false)} />}
    </>
  );
}

function RuleHistory({ ruleKey, present }: { ruleKey: string; present: string }) {
  const recordPath = useRecordPath();
  const [{ data }] = useQuery({ query: RuleHistoryDocument, variables: { key: ruleKey }, context });
  if (!data) return <Loading />;
  return (
    <div className="gq-stack">
      <Panel title="同一规则的各个版本">
        <ul className="gq-list-plain">{data.rules.nodes.map(({ id, text, validFrom, place }) => <li key={id}>{id === present ? <b>{text}</b> : <Link to={`${rulesPath}/${id}`}>{text}</Link>}<div className="gq-soft">{place ?? '全市'}　{validFrom ? `自 ${formatPartialDate(validFrom)} 起` : '原有'}</div></li>)}</ul>
      </Panel>
      <Panel title={`正按它计算期限的办件（${data.touched.totalCount} 件）`}>
        {data.touched.nodes.length === 0 && <p className="gq-soft">没有。</p>}
        <ul className="gq-list-plain">{data.touched.nodes.map(({ id, title, subjectType, subjectId, dueOn, stateLabel, rule }) => <li key={id}><Link to={recordPath(subjectType, subjectId) ?? casePath(id)}>{title}</Link><div className="gq-soft">{stateLabel}　期限 {dueOn}　{rule?.text}</div></li>)}</ul>
      </Panel>
    </div>
  );
}
