import { graphql, type ResultOf } from '@gongqiao/schema';
import { Button, ErrorState, Loading, Note, PageHeader, todayText, urlText, type UrlShape, useUrlState } from '@gongqiao/ui';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { casesPath, dueOnPath } from '../case-path.ts';
import { monthBeside, weeksOf } from './weeks.ts';
import './calendar.css';

const DeadlineCalendarDocument = graphql(`
  query DeadlineCalendar($month: String!) {
    deadlineCalendar(month: $month) { month provisional days { day workday note due mine } }
  }
`);

type Day = ResultOf<typeof DeadlineCalendarDocument>['deadlineCalendar']['days'][number];

const shape = { month: urlText } satisfies UrlShape;
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** A month as people hang it on the wall: working days, holidays, and what falls due. */
export function Component() {
  const { values, set } = useUrlState(shape);
  const today = todayText();
  const month = /^20\d{2}-(0[1-9]|1[0-2])$/.test(values.month) ? values.month : today.slice(0, 7);
  const [{ data, error }, again] = useQuery({ query: DeadlineCalendarDocument, variables: { month }, requestPolicy: 'cache-and-network' });
  const shown = data?.deadlineCalendar;
  const [year, number] = month.split('-');
  const go = (to: string) => set({ month: to });
  return (
    <>
      <PageHeader title="期限日历" back={{ to: casesPath, label: '办件' }} />
      <p className="gq-row gq-calendar-bar">
        <Button onClick={() => go(monthBeside(month, -1))}>上个月</Button>
        <b aria-live="polite">{year} 年 {Number(number)} 月</b>
        <Button onClick={() => go(monthBeside(month, 1))}>下个月</Button>
        {month !== today.slice(0, 7) && <Button type="link" onClick={() => go('')}>回到本月</Button>}
      </p>
      {error ? <ErrorState error={error} retry={() => again({ requestPolicy: 'network-only' })} /> : shown?.month === month ? <Month days={shown.days} provisional={shown.provisional} year={year!} today={today} /> : <Loading />}
    </>
  );
}

function Month({ days, provisional, year, today }: { days: readonly Day[]; provisional: boolean; year: string; today: string }) {
  return (
    <>
      {provisional && <Note tone="warn">{year} 年的放假安排还没有公布，工作日按周末推算，落在节日前后的期限是暂定的。</Note>}
      <table className="gq-calendar">
        <thead><tr>{WEEKDAYS.map((weekday) => <th key={weekday} scope="col">周{weekday}</th>)}</tr></thead>
        <tbody>
          {weeksOf(days).map((week) => <tr key={week.find((day) => day)!.day}>{week.map((day, index) => (day ? <DayCell key={day.day} day={day} today={today} /> : <td key={`blank-${index}`} />))}</tr>)}
        </tbody>
      </table>
      <p className="gq-soft">灰的是休息日。数是当天到期、还没有办结的件数；点开是那一天的清单。</p>
    </>
  );
}

function DayCell({ day: { day, workday, note, due, mine }, today }: { day: Day; today: string }) {
  const late = due > 0 && day < today;
  return (
    <td className={workday ? undefined : 'gq-calendar-off'} aria-current={day === today ? 'date' : undefined}>
      <p><time dateTime={day}>{Number(day.slice(8))}</time>{note && <span className="gq-soft"> {note}</span>}</p>
      {due > 0 && <p><Link to={dueOnPath(day)} className={late ? 'gq-calendar-late' : undefined}>{mine > 0 ? `等我办 ${mine} 件，共 ${due} 件` : `${due} 件`}{late && '，已超期'}</Link></p>}
    </td>
  );
}
