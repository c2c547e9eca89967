import type { CallShown } from './CallPage.tsx';
import { momentInBeijing } from './moment.ts';

/** When and where applications are heard, and how the result is worked out: said before anybody scores. */
export function HallNotices({ hearings }: { readonly hearings: CallShown['hearings']['nodes'] }) {
  return hearings.map(({ id, state, place, startsAt, formula, formulaDigest, cancelReason }) => (
    <section key={id} className="panel stack">
      <h2>现场评审</h2>
      {state === 'CANCELLED' ? <p>已取消：{cancelReason}</p> : <><p>{momentInBeijing(startsAt)}，{place}</p><p>{formula}</p><p className="hint call-digest">摘要（SHA-256）{formulaDigest}</p></>}
    </section>
  ));
}
