import { announce, useOperation } from '@gongqiao/ui';
import { useEffect, useState } from 'react';
import { type DeskEntry, SubmitHallScoresDocument } from './judge.documents.ts';
import { readTyped, type Typed, writeTyped } from './unsent.ts';

const AGAIN = 3_000;

const givenOf = ({ criteria, comment }: DeskEntry): Typed => ({ points: Object.fromEntries(criteria.flatMap(({ id, points }) => (points === null ? [] : [[id, points]]))), comment: comment ?? '', unsent: false });

/** What a judge types of one application. It stays on the phone until the server has it: without a network it is sent again every three seconds, and after the page was closed and opened. */
export function useScoreSheet(entry: DeskEntry, done: () => void) {
  const submit = useOperation(SubmitHallScoresDocument);
  const [typed, setTyped] = useState<Typed | null>(() => readTyped(entry.sheet));
  const shown = typed ?? givenOf(entry);
  const keep = (next: Typed | null) => { writeTyped(entry.sheet, next); setTyped(next); };
  const set = (changed: Partial<Omit<Typed, 'unsent'>>) => { submit.reset(); keep({ ...shown, ...changed, unsent: false }); };
  const send = async (now: Typed) => {
    keep({ ...now, unsent: true });
    const points = entry.criteria.map(({ id }) => ({ criterion: id, points: now.points[id]! }));
    if (await submit.run({ id: entry.sheet, version: entry.version, points, comment: now.comment })) { announce('已提交'); keep(null); }
    done();
  };
  // Refused is answered: it is not sent again by itself, and what was typed stays.
  const waiting = shown.unsent && submit.refusal === null;
  useEffect(() => {
    if (!waiting || submit.running) return undefined;
    const again = () => void send(shown);
    const timer = setTimeout(again, submit.failure === null ? 0 : AGAIN);
    return () => clearTimeout(timer);
  });
  const total = entry.criteria.reduce((sum, { id }) => sum + (shown.points[id] ?? 0), 0);
  const ready = entry.criteria.every(({ id }) => shown.points[id] !== undefined) && shown.comment.trim() !== '';
  return { shown, set, total, ready, changed: typed !== null, waiting, refusal: submit.refusal, failure: submit.failure, submit: () => void send(shown) };
}
