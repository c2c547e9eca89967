import { isAttended } from '@gongqiao/ui';
import type { Client } from 'urql';
import { thisDevice } from './device.ts';
import { DiscardDraftDocument, DraftDocument, type DraftInput, SaveDraftDocument, type ServerDraft } from './drafts.documents.ts';

/** So often, in milliseconds, a form that somebody is at and has paused in says that it is still open. */
const SIGN_OF_LIFE = 30_000;

type Contents = Omit<DraftInput, 'subject' | 'device'>;

/** What the server holds of one form's draft, and the way to it: one request after the other, so that what was discarded does not come back. */
export class DraftKeeper {
  #kept: string | null = null;
  #keptAt = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly client: Client, readonly subject: string) {}

  /** The draft that was left, null when there is none, undefined while the server does not answer. */
  async find(): Promise<ServerDraft | null | undefined> {
    const { data } = await this.client.query(DraftDocument, { subject: this.subject }, { requestPolicy: 'network-only' }).toPromise();
    if (data?.draft) this.#kept = '';
    return data?.draft;
  }

  /** Keeps contents that changed or are about to count as left; null forgets the draft. Gives when it was kept, null when it could not be; undefined when there was nothing to do. */
  keep(contents: Contents | null): Promise<string | null | undefined> {
    const turn = this.#turn.then(() => (contents ? this.#save(contents) : this.#discard()));
    this.#turn = turn;
    return turn;
  }

  async #save(contents: Contents): Promise<string | null | undefined> {
    const text = JSON.stringify(contents);
    if (text === this.#kept && (Date.now() - this.#keptAt < SIGN_OF_LIFE || !isAttended())) return undefined;
    const { data } = await this.client.mutation(SaveDraftDocument, { input: { subject: this.subject, device: thisDevice(), ...contents } }).toPromise();
    if (data?.result.__typename !== 'Draft') return null;
    [this.#kept, this.#keptAt] = [text, Date.now()];
    return data.result.savedAt;
  }

  async #discard(): Promise<undefined> {
    if (this.#kept === null) return;
    const { data } = await this.client.mutation(DiscardDraftDocument, { subject: this.subject }).toPromise();
    if (data) this.#kept = null;
  }
}
