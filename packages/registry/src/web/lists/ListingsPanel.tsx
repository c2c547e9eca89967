import { Panel } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { type Listing, listName, publishedWords, standingWords } from './listing-words.ts';
import { ListingsDocument } from './listings.documents.ts';

// An answer without a line names no type: a list that is recorded meanwhile makes it old all the same.
const context = { additionalTypenames: ['AuthorityList'] };

/** What registration authorities have published of an organization, as dated copies: no verdict of ours, and no alarm. */
export function ListingsPanel({ organization }: { organization: string }) {
  const [{ data }] = useQuery({ query: ListingsDocument, variables: { organization }, context });
  const listings = data?.listings ?? [];
  if (listings.length === 0) return null;
  const current = listings.filter(({ standing }) => standing === 'CURRENT');
  const past = listings.filter(({ standing }) => standing !== 'CURRENT');
  return (
    <Panel title="登记机关公布的信息（副本）" aside={<span className="gq-soft">照录，不公开</span>}>
      {current.length > 0 ? <Listings listings={current} /> : <p className="gq-soft">现在没有有效的副本。</p>}
      {past.length > 0 && <details><summary>以前的（{past.length} 条）</summary><Listings listings={past} /></details>}
    </Panel>
  );
}

function Listings({ listings }: { listings: readonly Listing[] }) {
  return (
    <ul className="gq-timeline">
      {listings.map((listing) => (
        <li key={listing.id}>
          <p><b>{listName(listing)}</b>　{publishedWords(listing)}</p>
          <p className="gq-soft">{listing.authority} {listing.asOf} 公布，<a href={listing.sourceUrl} target="_blank" rel="noreferrer">看公布的网页</a></p>
          <p className="gq-soft">{standingWords(listing)}</p>
        </li>
      ))}
    </ul>
  );
}
