import { createStore } from '../../state/store.ts';

/** The server's code for what it does only for somebody who has just proved who they are. */
export const PROOF_WANTED = 'PROOF_WANTED';

/** A dialog asks who sits here, while the page stays as it is. */
export const proofAsked = createStore(false);

let waiting: { readonly promise: Promise<boolean>; readonly resolve: (given: boolean) => void } | null = null;

function askForProof(): Promise<boolean> {
  if (!waiting) {
    let resolve: (given: boolean) => void = () => {};
    const promise = new Promise<boolean>((done) => { resolve = done; });
    waiting = { promise, resolve };
    proofAsked.set(true);
  }
  return waiting.promise;
}

/** Closes the dialog: with the proof, or because somebody turned away. */
export function endProof(given: boolean): void {
  proofAsked.set(false);
  waiting?.resolve(given);
  waiting = null;
}

/** Does something. Where that wants to know first who sits here, asks, and does it once more; its answer, when somebody turned away, is the refusal. */
export async function withProof<T>(act: () => Promise<T>, codeOf: (answer: T) => string | undefined): Promise<T> {
  const answer = await act();
  return codeOf(answer) === PROOF_WANTED && (await askForProof()) ? withProof(act, codeOf) : answer;
}
