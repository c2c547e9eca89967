import { Tag } from '@gongqiao/ui/light';
import type { OwnApplicationFull } from './applications.documents.ts';
import { momentInBeijing } from './moment.ts';

type Entry = OwnApplicationFull['hallEntries']['nodes'][number];

/** One's turn in a hall: when and where; what everybody gave and what it came to, once the hearing has closed. */
export function HallStanding({ entry: { position, absentReason, hallPoints, writtenPoints, combinedPoints, rank, lines, hearing } }: { readonly entry: Entry }) {
  if (!hearing || hearing.state === 'CANCELLED') return null;
  return (
    <section className="panel stack">
      <h2>现场评审</h2>
      <p>{momentInBeijing(hearing.startsAt)}，{hearing.place}{position === null ? '，次序还没有定' : `，第 ${position} 个上场`}</p>
      {absentReason ? <p>没有上场：{absentReason}</p> : null}
      {lines === null ? null : (
        <>
          <p className="tags">{rank === null ? null : <Tag>第 {rank} 名</Tag>}<span>综合得分 {combinedPoints?.toFixed(2) ?? '没有'}（现场 {hallPoints?.toFixed(2) ?? '没有'}，书面 {writtenPoints?.toFixed(2) ?? '没有'}）</span></p>
          <ul>{lines.map(({ judge, total, counted, comment, points }) => <li key={judge}>{judge}：{total} 分{counted ? '' : '（去掉不计）'}，{points.map((one) => `${one.title} ${one.points}/${one.weight}`).join('、')}。{comment}</li>)}</ul>
        </>
      )}
      <p className="hint">{hearing.formula}</p>
    </section>
  );
}
