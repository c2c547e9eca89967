import { EmptyState, ErrorState, Loading, PageHeader, type UrlShape, urlText, useUrlState } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { MergeForm } from './MergeForm.tsx';
import { MergeSideDocument } from './merge.documents.ts';
import { SecondSearch } from './SecondSearch.tsx';
import './merge.css';

const shape = { first: urlText, second: urlText } satisfies UrlShape;

/** Two records side by side with everything that hangs on them. */
export function Component() {
  const { values: { first, second }, set } = useUrlState(shape);
  const [{ data: one, error }, again] = useQuery({ query: MergeSideDocument, variables: { id: first }, requestPolicy: 'cache-and-network' });
  const [{ data: other, error: otherError }, againOther] = useQuery({ query: MergeSideDocument, variables: { id: second }, pause: second === '', requestPolicy: 'cache-and-network' });
  const failed = error ?? otherError;
  const retry = () => { again({ requestPolicy: 'network-only' }); againOther({ requestPolicy: 'network-only' }); };
  if (failed) return <ErrorState error={failed} retry={retry} />;
  if (!one || (second !== '' && !other)) return <Loading />;
  const sides = [one.organization, other?.organization];
  return (
    <>
      <PageHeader title="合并重复的组织" back={{ to: '/duplicates', label: '疑似重复', list: true }} />
      {!sides[0] || sides[0].id === sides[1]?.id || (second !== '' && !sides[1])
        ? <EmptyState title="这两个已经是一个了，或者不在您的职责范围内"><p>已经合并的，打开其中任一个都是保留的那个。</p></EmptyState>
        : sides[1] ? <MergeForm first={sides[0]} second={sides[1]} reload={retry} /> : <SecondSearch first={sides[0]} onChoose={(id) => set({ second: id })} />}
    </>
  );
}
