import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';

export const partnerFile = 'packages/schema/src/partner.graphql';
/** Breaks that were decided on: what graphql says of each, and the ADR that gives the reasons. */
export const acceptedFile = 'docs/adr/partner-breaks.json';

interface Accepted {
  readonly change: string;
  readonly adr: string;
}

/** What of the contract that partners were given would no longer hold, and no ADR accepts. */
export function partnerBreaks(root: string, contract: string): string[] {
  const given = path.join(root, partnerFile);
  if (!existsSync(given)) return [];
  const accepted = (JSON.parse(readFileSync(path.join(root, acceptedFile), 'utf8')) as Accepted[]).filter(({ adr }) => existsSync(path.join(root, 'docs/adr', adr)));
  return findBreakingChanges(buildSchema(readFileSync(given, 'utf8')), buildSchema(contract)).map(({ description }) => description.replace(/\.$/, '')).filter((change) => !accepted.some((each) => each.change === change));
}
