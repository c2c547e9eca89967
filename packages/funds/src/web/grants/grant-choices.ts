import { todayText, yuanOfFen } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { GrantChoicesDocument } from './grants.documents.ts';

/** This year's budget lines as choices, and the amount (fen) above which a collective decision is needed. */
export function useGrantChoices() {
  const [{ data }] = useQuery({ query: GrantChoicesDocument, variables: { year: Number(todayText().slice(0, 4)) }, requestPolicy: 'network-only' });
  const lines = (data?.budgetLines.nodes ?? []).map(({ id, code, title, available }) => ({ value: id, label: `${code} ${title}（可用 ${yuanOfFen(available)} 元）` }));
  return { lines, above: data?.rulesInForce[0]?.amount ?? null };
}
