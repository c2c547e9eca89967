import { useEffect, useRef, useState } from 'react';
import { type Client, type CombinedError, useClient } from 'urql';
import { failureOf } from '../graph/failure.ts';
import type { Finder, Group } from './finder.ts';

const PAUSE = 150;

interface Answer {
  readonly asked: string;
  readonly groups: readonly Group[];
  readonly failure: string | null;
}

export interface Finds extends Omit<Answer, 'asked'> {
  /** The groups are those of what was typed before. */
  readonly waiting: boolean;
  readonly again: () => void;
}

const nothing: Answer = { asked: '', groups: [], failure: null };

// All kinds at once: a kind that came later would move what the person is about to open.
async function ask(client: Client, finders: readonly Finder[], text: string): Promise<Omit<Answer, 'asked'>> {
  const answers = await Promise.allSettled(finders.map(async ({ title, find }) => ({ title, hits: await find(client, text) })));
  const failed = answers.find((answer) => answer.status === 'rejected');
  return { groups: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])), failure: failed ? failureOf(failed.reason as CombinedError).message : null };
}

/** Asks when typing rests; an answer to what is no longer asked is dropped. */
export function useFinds(finders: readonly Finder[], text: string): Finds {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState(nothing);
  const asked = text === '' ? '' : `${attempt} ${text}`;
  const latest = useRef(finders);
  useEffect(() => { latest.current = finders; });
  useEffect(() => {
    if (asked === '') return setAnswer(nothing);
    let dropped = false;
    const look = async (): Promise<void> => {
      const found = await ask(client, latest.current, text);
      if (!dropped) setAnswer({ asked, ...found });
    };
    const timer = setTimeout(() => void look(), PAUSE);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [client, text, asked]);
  return { groups: asked === '' ? [] : answer.groups, failure: answer.failure, waiting: answer.asked !== asked, again: () => setAttempt(attempt + 1) };
}
