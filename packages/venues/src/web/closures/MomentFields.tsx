export interface When {
  readonly fromDay: string;
  readonly fromTime: string;
  readonly toDay: string;
  readonly toTime: string;
}

const ends = [['from', '自'], ['to', '到']] as const;

export function MomentFields({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  return ends.map(([end, word]) => (
    <fieldset key={end} className="gq-row">
      <legend className="gq-hidden">{word}什么时候</legend>
      <label className="gq-row">{word}<input type="date" required className="gq-select" aria-label={`${word}哪一天`} value={when[`${end}Day`]} onChange={({ target }) => onChange({ ...when, [`${end}Day`]: target.value })} /></label>
      <input type="time" required className="gq-select" aria-label={`${word}几点`} value={when[`${end}Time`]} onChange={({ target }) => onChange({ ...when, [`${end}Time`]: target.value })} />
    </fieldset>
  ));
}
