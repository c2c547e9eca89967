import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

// Of five steps: below it ten thousand million guesses suffice.
const LEAST_SCORE = 3;
// What everybody here would try first.
const LOCAL_WORDS = ['gongqiao', 'gonghui', 'zonggonghui', 'qingdao', '工桥', '工会', '总工会', '青岛'];

let estimator: ZxcvbnFactory | undefined;

/** Whether a password is among the first that somebody would try: in lists of those in use, repeated, in a row on the keyboard, or made of `words` about its owner. */
export function isGuessable(password: string, words: readonly string[] = []): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: 64 });
  return estimator.check(password, [...LOCAL_WORDS, ...words]).score < LEAST_SCORE;
}
