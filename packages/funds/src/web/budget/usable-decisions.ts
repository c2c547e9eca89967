import { yuanOfFen } from '@gongqiao/ui';
import { useQuery } from 'urql';
import { UsableDecisionsDocument } from './budget.documents.ts';

const left = (amount: string, used: string): string => String(BigInt(amount) - BigInt(used));

/** Confirmed collective decisions that still have room, as choices. */
export function useUsableDecisions(kind: 'BUDGET' | 'SPENDING') {
  const [{ data }] = useQuery({ query: UsableDecisionsDocument, variables: { kind: [kind] }, requestPolicy: 'network-only' });
  const nodes = data?.collectiveDecisions.nodes ?? [];
  return nodes.map(({ id, title, heldOn, minutesNumber, agendaItem, amount, used }) => ({ value: id, label: `${heldOn} ${title}（纪要 ${minutesNumber} 第 ${agendaItem} 项，还剩 ${yuanOfFen(left(amount, used))} 元）` }));
}
