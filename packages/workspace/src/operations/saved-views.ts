import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { type Act, type Context, createRow, getRow, rowsFor, updateRow } from '@gongqiao/kernel';
import { refuse } from '../refusals.ts';
import type { Removal } from '../removal.ts';
import { savedViewActions } from '../saved-view/saved-view.actions.ts';
import { SavedView } from '../saved-view/saved-view.entity.ts';
import { listStated, queryStated, type SavedViewInput, titleStated } from '../saved-view/saved-view.input.ts';
import { ownScope } from '../own-scope.ts';

type Stated = Partial<Pick<SavedView, 'title' | 'audience' | 'query' | 'removedAt'>>;

// Whose colleagues see it: as the owner is placed when the view is saved or changed.
async function placeOf(context: Context) {
  const { department, unitId } = context.viewer;
  return { department: department as SavedView['department'], unitId, scope: await ownScope(context) };
}

/** The database knows best whether the title is free. */
async function flushed(context: Context, { title }: SavedView): Promise<void> {
  try {
    await context.em.flush();
  } catch (error) {
    throw error instanceof UniqueConstraintViolationException ? refuse('VIEW_TITLE_TAKEN', { title }, ['title']) : error;
  }
}

async function updated(context: Context, id: string, version: number, stated: Stated, act: Act): Promise<SavedView> {
  const view = await getRow(context, SavedView, id, rowsFor(savedViewActions[act.action as keyof typeof savedViewActions], context.viewer));
  await updateRow(context, view, version, stated, act);
  await flushed(context, view);
  return view;
}

/** Keeps a list as it stands now, for oneself or for others. */
export async function saveView(context: Context, input: SavedViewInput): Promise<SavedView> {
  const { name, accountId } = context.viewer;
  const view = createRow(context, SavedView, {
    list: listStated(input.list), title: titleStated(input.title), query: queryStated(input.query), audience: input.audience,
    ownerName: name, ownerId: accountId, removedAt: null, ...(await placeOf(context)),
  }, { action: 'save' });
  await flushed(context, view);
  return view;
}

/** Another name, or others to use it. */
export async function changeView(context: Context, id: string, version: number, { title, audience }: Pick<SavedView, 'title' | 'audience'>): Promise<SavedView> {
  return updated(context, id, version, { title: titleStated(title), audience, ...(await placeOf(context)) }, { action: 'change' });
}

/** The list as it stands now in place of what the view kept. */
export async function overwriteView(context: Context, id: string, version: number, query: string): Promise<SavedView> {
  return updated(context, id, version, { query: queryStated(query) }, { action: 'overwrite' });
}

/** The row stays for its history; nobody sees it any more. */
export async function removeView(context: Context, id: string, version: number): Promise<Removal> {
  await updated(context, id, version, { removedAt: context.clock.now() }, { action: 'remove', kind: 'REMOVE' });
  return { id };
}
