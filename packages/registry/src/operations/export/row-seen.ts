import { all, type Context, isId, refuse, type Row, rowsSeen } from '@gongqiao/kernel';

/** The row of which somebody wants a file, if they may see it. */
export async function rowSeen<T extends Row>({ viewer, em }: Context, type: new () => T, id: string): Promise<T> {
  const rule = all({ id }, rowsSeen(type, viewer));
  const row = rule === false || !isId(id) ? null : await em.findOne(type as never, rule as never);
  if (!row) throw refuse('NOT_FOUND');
  return row as T;
}
