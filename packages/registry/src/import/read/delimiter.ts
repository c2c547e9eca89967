const DELIMITERS = [',', ';', '\t'] as const;
const RECORDS = 3;

/** Rule 1: the commonest of comma, semicolon and tabulator outside quotes in the first three records. */
export function detectDelimiter(head: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let records = 0;
  for (let at = 0; at < head.length && records < RECORDS; at += 1) {
    const character = head.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || (character === '\r' && head.charAt(at + 1) !== '\n')) records += 1;
    else if (counts.has(character)) counts.set(character, counts.get(character)! + 1);
  }
  return [...DELIMITERS].sort((one, other) => counts.get(other)! - counts.get(one)!)[0]!;
}
