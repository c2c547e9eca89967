import { WEEKDAYS } from '../hours-text.ts';
import type { Hours } from './hours.ts';

const PARTS = [0, 1] as const;

interface HoursFieldsProps {
  readonly hours: Hours;
  readonly error?: string | undefined;
  readonly onChange: (hours: Hours) => void;
}

/** When it is open on each day of the week, in up to two parts. What is left empty is closed. */
export function HoursFields({ hours, error, onChange }: HoursFieldsProps) {
  const change = (weekday: number, part: number, at: 'from' | 'to', time: string) =>
    onChange(hours.map((parts, index) => (index === weekday ? parts.map((each, number) => (number === part ? { ...each, [at]: time } : each)) : parts)));
  return (
    <fieldset className="gq-fields" aria-describedby={error ? 'hours-error' : 'hours-help'}>
      <legend>开放时间</legend>
      <div className="gq-field gq-wide gq-scroll">
        <table className="gq-plain-table">
          <thead><tr><th scope="col">星期</th><th scope="col">上午或全天</th><th scope="col">下午</th></tr></thead>
          <tbody>
            {WEEKDAYS.map((name, weekday) => (
              <tr key={name}>
                <th scope="row">星期{name}</th>
                {PARTS.map((part) => (
                  <td key={part}>
                    <span className="gq-row">
                      {(['from', 'to'] as const).map((at) => (
                        <input key={at} type="time" className="gq-select" aria-label={`星期${name}${part === 0 ? '上午' : '下午'}${at === 'from' ? '自' : '到'}`} aria-invalid={error ? true : undefined}
                          value={hours[weekday]![part]![at]} onChange={({ target }) => change(weekday, part, at, target.value)} />
                      ))}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {error && <p id="hours-error" className="gq-field-error">{error}</p>}
        <p id="hours-help" className="gq-field-help">从开始时刻起，每满一小时是一个可以预约的时段。空着的不开放。</p>
      </div>
    </fieldset>
  );
}
