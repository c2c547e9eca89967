import { useQuery } from 'urql';
import { CollectiveNeedDocument } from './grants.documents.ts';

// 别的扶持资金批准了, 合计就变了
const context = { additionalTypenames: ['FundGrant', 'JournalEntry'] };

/** Why a grant has to be decided collectively first, from a budget line; null where it has not. */
export function useCollectiveNeed(grant: string, line: string | null): string | null {
  const [{ data }] = useQuery({ query: CollectiveNeedDocument, variables: { grant, line }, context, requestPolicy: 'cache-and-network' });
  return data?.collectiveNeed ?? null;
}
