import { graphql, type ResultOf } from '@gongqiao/schema';
import { Fault, Notice, Pager, Skeleton } from '@gongqiao/ui/light';
import { type RefObject, useEffect, useRef } from 'react';
import { type CombinedError, useQuery } from 'urql';
import { type DirectoryAddress, directoryAddress, variablesOf } from './directory-address.ts';
import { ResultItem, ResultItemFragment } from './ResultItem.tsx';

const DirectoryQuery = graphql(
  `
    query Directory($filter: OrganizationFilter, $first: Int, $after: String, $last: Int, $before: String) {
      organizations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          ...ResultItem
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        totalCount
      }
    }
  `,
  [ResultItemFragment],
);

type Connection = ResultOf<typeof DirectoryQuery>['organizations'];

// The server counts up to 1,001: what is beyond is not worth the wait.
const countText = (count: number): string => (count > 1000 ? '1,000+' : count.toLocaleString('zh-CN'));

const isNarrowed = ({ region, kind, domain, status }: DirectoryAddress): boolean => [region, kind, domain, status].some((value) => value !== '');

function titleOf(address: DirectoryAddress): string {
  if (address.q) return `“${address.q}”的查询结果`;
  return isNarrowed(address) ? '符合条件的组织' : '全部组织';
}

function PageLinks({ connection, address }: { readonly connection: Connection; readonly address: DirectoryAddress }) {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = connection.pageInfo;
  return (
    <Pager
      label="名录分页"
      previous={hasPreviousPage && startCursor ? directoryAddress({ before: startCursor }, address) : null}
      next={hasNextPage && endCursor ? directoryAddress({ after: endCursor }, address) : null}
    />
  );
}

function NothingFound({ address }: { readonly address: DirectoryAddress }) {
  return (
    <Notice title="没有找到符合条件的组织">
      <p>名录只列出已经公开的组织。可以少写几个字，或改用拼音、首字母、统一社会信用代码再查。</p>
      {isNarrowed(address) ? <a href={directoryAddress({ q: address.q })}>不限区市、类型和领域再查一次</a> : <a href={directoryAddress({})}>查看全部名录</a>}
    </Notice>
  );
}

interface Failed {
  readonly error: CombinedError;
  readonly address: DirectoryAddress;
  readonly onRetry: () => void;
}

function Trouble({ error, address, onRetry }: Failed) {
  const wordsFor = (code: string) => error.graphQLErrors.find((each) => each.extensions['code'] === code)?.message;
  // Said by the server for people to read: a place in the list that is no more, in an old link.
  const said = wordsFor('BAD_USER_INPUT');
  if (!said) {
    return (
      <Fault title="名录没有取到" onRetry={onRetry}>
        {`${wordsFor('TOO_MANY') ?? '可能是网络中断或系统繁忙，请再试一次。'}条件都还在。`}
      </Fault>
    );
  }
  return (
    <Notice tone="fault" title="名录没有取到">
      <p>{said}</p>
      <a href={directoryAddress({ after: '', before: '' }, address)}>从第一页看</a>
    </Notice>
  );
}

function useFocusOnTurning(address: DirectoryAddress): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const position = address.after || address.before;
  const shown = useRef(position);
  useEffect(() => {
    if (shown.current !== position) heading.current?.focus();
    shown.current = position;
  }, [position]);
  return heading;
}

/** The list itself: what was found, on its way, or not to be had. */
export function DirectoryResults({ address }: { readonly address: DirectoryAddress }) {
  const heading = useFocusOnTurning(address);
  const [{ data, error, fetching }, again] = useQuery({ query: DirectoryQuery, variables: variablesOf(address) });
  const connection = error ? undefined : data?.organizations;
  return (
    <section className="stack" aria-labelledby="results" aria-busy={fetching}>
      <h2 id="results" ref={heading} tabIndex={-1}>
        {titleOf(address)}
      </h2>
      <p role="status" className="hint">
        {connection ? `共 ${countText(connection.totalCount)} 家，按名称拼音排列` : ''}
      </p>
      {error ? <Trouble error={error} address={address} onRetry={() => again({ requestPolicy: 'network-only' })} /> : null}
      {!connection && !error ? <Skeleton lines={9} label="正在读取名录" /> : null}
      {connection?.nodes.length === 0 ? <NothingFound address={address} /> : null}
      {connection && connection.nodes.length > 0 ? (
        <ol className={fetching ? 'results plain stale' : 'results plain'}>
          {connection.nodes.map((organization) => (
            <ResultItem key={organization.id} organization={organization} />
          ))}
        </ol>
      ) : null}
      {connection ? <PageLinks connection={connection} address={address} /> : null}
    </section>
  );
}
