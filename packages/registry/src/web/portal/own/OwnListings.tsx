import { useQuery } from 'urql';
import { type Listing, listName, publishedWords, standingWords } from '../../lists/listing-words.ts';
import { OwnListingsDocument } from '../../lists/listings.documents.ts';
import { askPath } from './own-address.ts';

/** What registration authorities have published of the organization, as the registry holds it, and what can be done about it. */
export function OwnListings() {
  const [{ data }] = useQuery({ query: OwnListingsDocument });
  const listings = data?.listings ?? [];
  if (listings.length === 0) return null;
  const current = listings.filter(({ standing }) => standing === 'CURRENT');
  const past = listings.filter(({ standing }) => standing !== 'CURRENT');
  return (
    <section className="panel stack">
      <h2>登记机关公布的信息（副本）</h2>
      <p>登记管理机关公布的名单里有本组织。下面照录公布的内容，工会工作人员和本组织看得到，公众在这里看不到。</p>
      {current.length > 0 ? <Lines listings={current} /> : <p className="hint">现在没有有效的副本。</p>}
      {past.length > 0 ? <details><summary>以前的（{past.length} 条）</summary><Lines listings={past} /></details> : null}
      <ul className="plain stack">
        <li>对名单本身有异议：请向公布它的登记管理机关提出。机关移出后，这里也注明已移出。</li>
        <li>这里抄录的与公布的不一致：请告诉组织所在区市的总工会，由法律工作部核对后改正。因本组织的名称、代码记错而认错的，请<a href={askPath()}>申请更正</a>。</li>
      </ul>
    </section>
  );
}

function Lines({ listings }: { readonly listings: readonly Listing[] }) {
  return (
    <ul className="plain own-requests">
      {listings.map((listing) => (
        <li key={listing.id}>
          <p><strong>{listName(listing)}</strong></p>
          <p>{publishedWords(listing)}</p>
          <p className="hint">{listing.authority} {listing.asOf} 公布。{standingWords(listing)}。</p>
          <p className="no-print"><a href={listing.sourceUrl} target="_blank" rel="noreferrer">看公布的网页</a></p>
        </li>
      ))}
    </ul>
  );
}
