import { type Context, createRow, updateRow } from '@gongqiao/kernel';
import type { Criterion } from '../../criterion/criterion.entity.ts';
import { HallScore } from '../../hall/hall-score.entity.ts';
import type { HallSheet } from '../../hall/sheet.entity.ts';

/** Writes the points of a sheet, or corrects those that are others now: what they were stays in the history. */
export async function writePoints(context: Context, sheet: HallSheet, criteria: readonly Criterion[], points: ReadonlyMap<string, number>): Promise<void> {
  const kept = (await context.em.find(HallScore, { sheet: sheet.id } as never, { refresh: true })) as HallScore[];
  for (const criterion of criteria) {
    const [score, each] = [kept.find((one) => one.criterion.id === criterion.id), points.get(criterion.id)!];
    if (!score) createRow(context, HallScore, { sheet, criterion, points: each, scope: sheet.scope }, { action: 'score' });
    else if (score.points !== each) await updateRow(context, score, score.version, { points: each }, { action: 'correct' });
  }
}
