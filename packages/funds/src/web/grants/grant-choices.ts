import { todayText, yuanOfFen } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { GrantChoicesDocument } from './grants.documents.ts';

/** This year's budget lines as choices. */
export function useGrantChoices() {
  const [{ data }] = useQuery({ query: GrantChoicesDocument, variables: { year: Number(todayText().slice(0, 4)) }, requestPolicy: 'network-only' });
  return (data?.budgetLines.nodes ?? []).map(({ id, code, title, available }) => ({ value: id, label: `${code} ${title}（可用 ${yuanOfFen(available)} 元）` }));
}
