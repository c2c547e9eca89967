import { Button, ErrorState, formatInstant, LinkTabs, Loading, Panel, urlChoice, useUrlState } from '@gongqiao/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';
import { AccessesDocument, type AccessLine } from './access.documents.ts';
import { whatText, whoText } from './access-words.ts';
import './access.css';

const PAGE = 10;
const shape = { access: urlChoice(['READ', 'CHANGED'], null) };
type Kind = 'READ' | 'CHANGED' | null;

/** 谁看过、谁改过: on a record's own page, for those who answer for it. Reasons and values stand in its history. */
export default function AccessPanel({ noun, id }: { noun: string; id: string }) {
  const { access } = useUrlState(shape).values;
  return (
    <Panel title="谁看过、谁改过">
      <KindTabs kind={access} />
      <ol className="gq-access"><AccessPage key={access} noun={noun} id={id} kind={access} after={null} /></ol>
    </Panel>
  );
}

function KindTabs({ kind }: { kind: Kind }) {
  const { pathname, search } = useLocation();
  const to = (access: string | null): string => {
    const parameters = new URLSearchParams(search);
    if (access) parameters.set('access', access);
    else parameters.delete('access');
    return `${pathname}?${parameters.toString()}`;
  };
  return <LinkTabs label="谁看过、谁改过" current={kind ?? 'ALL'} tabs={[{ key: 'ALL', label: '全部', to: to(null) }, { key: 'READ', label: '看过', to: to('READ') }, { key: 'CHANGED', label: '改过', to: to('CHANGED') }]} />;
}

function AccessPage({ noun, id, kind, after }: { noun: string; id: string; kind: Kind; after: string | null }) {
  const [older, setOlder] = useState(false);
  const [{ data, error }, again] = useQuery({ query: AccessesDocument, variables: { noun, id, kind, after, first: PAGE } });
  if (error) return <li><ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} /></li>;
  if (!data) return <li><Loading /></li>;
  const { nodes, hasOlder } = data.recordAccesses;
  if (nodes.length === 0) return <li className="gq-soft">{kind === 'READ' ? '还没有工作人员看过。' : '还没有记录。'}</li>;
  return (
    <>
      {nodes.map((line) => <AccessItem key={line.id} line={line} />)}
      {hasOlder && (older ? <AccessPage noun={noun} id={id} kind={kind} after={nodes.at(-1)!.id} /> : <li><Button size="small" onClick={() => setOlder(true)}>更早的记录</Button></li>)}
    </>
  );
}

function AccessItem({ line }: { line: AccessLine }) {
  return (
    <li>
      <p><time dateTime={line.at}>{formatInstant(line.at)}</time>　{whoText(line)}</p>
      <p className="gq-soft">{whatText(line)}</p>
    </li>
  );
}
