import type { Context } from '@gongqiao/kernel';
import { transactionSql } from '@gongqiao/query';
import type { Application } from '../../application/application.entity.ts';
import { HallEntry } from '../../hall/entry.entity.ts';
import type { HallLine } from '../../hall/hall.types.ts';

const inWords = ({ points, comment }: HallLine): string => `${points.map(({ title, points: each, weight }) => `${title} ${each}/${weight}`).join('；')}（${comment}）`;
const shown = (hundredths: number | null): string => (hundredths === null ? '没有' : (hundredths / 100).toFixed(2));

/** What a hall came to, for a decision to go by; nothing where the application was not heard. */
export async function hallFacts(context: Context, application: Application): Promise<{ label: string; value: string }[]> {
  const entries = (await context.em.find(HallEntry, { application: application.id, state: 'DONE' } as never, { populate: ['hearing'] as never, refresh: true })) as HallEntry[];
  return entries.filter(({ hearing }) => hearing.state === 'CLOSED').flatMap(({ publishedLines, hallHundredths, combinedHundredths, rank, hearing }) => [
    ...publishedLines!.map((line) => ({ label: `现场评审 ${line.judge}（合计 ${line.total}${line.counted ? '' : '，去掉不计'}）`, value: inWords(line) })),
    { label: '现场得分', value: shown(hallHundredths) },
    { label: '综合得分', value: `${shown(combinedHundredths)}${rank === null ? '' : `，第 ${rank} 名`}（${hearing.formula}）` },
  ]);
}

const PENDING = "select exists (select from incubation_hall_entry e join incubation_hall_hearing h on h.id = e.hearing_id where e.application_id = $1 and h.state in ('PUBLISHED', 'OPEN') and e.state <> 'ABSENT') as pending";

/** Whether an application is still to be heard, or its result is still to come. */
export async function isHallPending(context: Context, application: Application): Promise<boolean> {
  const { rows: [row] } = await transactionSql(context).query(PENDING, [application.id]);
  return Boolean(row!['pending']);
}
