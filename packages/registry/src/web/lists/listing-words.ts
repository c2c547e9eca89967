import { labels, type ResultOf } from '@gongqiao/schema';
import type { ListingsDocument } from './listings.documents.ts';

export type Listing = ResultOf<typeof ListingsDocument>['listings'][number];

/** Which list, and of which year. */
export const listName = ({ kind, reportYear }: Pick<Listing, 'kind' | 'reportYear'>): string => (reportYear === null ? labels.AuthorityListKind[kind] : `${reportYear} ${labels.AuthorityListKind[kind]}`);

/** What was published, in its own words. */
export function publishedWords({ result, listedOn, reason }: Listing): string {
  return [...(result ? [labels.AnnualReportOutcome[result]] : []), ...(listedOn ? [`${listedOn} 列入`] : []), ...(reason ? [`公布的说明：${reason}`] : [])].join('；') || '没有写明更多内容';
}

/** What it is worth today. */
export function standingWords({ standing, endedOn, endedBy, expiresOn }: Listing): string {
  if (standing === 'ENDED') return endedBy === 'REMOVAL_DATE' ? `${labels.ListingStanding.ENDED}（${endedOn}）` : `${labels.ListingStanding.ENDED}（${endedOn} 公布的完整名单中没有）`;
  return standing === 'EXPIRED' ? `${labels.ListingStanding.EXPIRED}（${expiresOn} 到期）` : `副本有效期至 ${expiresOn}`;
}
