import { findStaff } from '@gongqiao/identity';
import { type Context, today } from '@gongqiao/kernel';
import { notify } from '@gongqiao/notifications';
import { transactionSql } from '@gongqiao/query';
import { isWorkday, workdaysAfter } from '@gongqiao/rules';
import type { Case } from '../case/case.entity.ts';
import { couldAct, type Rights } from './colleagues.ts';
import { kindOf } from './tell.ts';

type Pressing = Pick<Case, 'id' | 'subjectType' | 'subjectId' | 'title' | 'assigneeId' | 'flow' | 'scope' | 'awaits'> & { readonly dueOn: string };

// What waits for the union and is due on the next working day, or was before.
const pressing = (taken: boolean): string => `
  select id, subject_type as "subjectType", subject_id as "subjectId", title, assignee_id as "assigneeId", flow, scope, awaits, due_on::text as "dueOn" from decisions_case
  where closed_at is null and paused_on is null and turn = 'UNION' and assignee_id is ${taken ? 'not null' : 'null'} and due_on <= $1 order by due_on, title`;

async function pressingOn(context: Context, day: string, taken: boolean): Promise<readonly Pressing[]> {
  return (await transactionSql(context).query(pressing(taken), [workdaysAfter(day, 1)])).rows as unknown as Pressing[];
}

/** Reminds whoever has a case in hand: a working day before it is due, and when it is overdue; each once, however often this is asked. */
export async function remindAssignees(context: Context): Promise<void> {
  const day = today(context.clock);
  for (const { id, subjectType, subjectId, title, assigneeId, dueOn } of await pressingOn(context, day, true)) {
    const [when, words] = dueOn < day ? ['overdue', '已经超过期限'] : ['due', '就要到期'];
    await notify(context, {
      to: { accounts: [assigneeId] }, kind: 'REMINDER', title: `${kindOf(subjectType)}${words}`, text: `您手里的“${title}”${words}：期限是 ${dueOn}。`, subject: { type: subjectType, id: subjectId }, key: `${when}:${id}:${dueOn}`,
    });
  }
}

const NAMED = 3;

function wordsOf(cases: readonly Pressing[], day: string): string {
  const overdue = cases.filter(({ dueOn }) => dueOn < day).length;
  const counts = [...(overdue > 0 ? [`${overdue} 件已经超过期限`] : []), ...(cases.length > overdue ? [`${cases.length - overdue} 件就要到期`] : [])];
  const named = cases.slice(0, NAMED).map(({ title, dueOn }) => `“${title}”（期限 ${dueOn}）`);
  return `没有人接手的事项里，您能办的有 ${counts.join('，')}：${named.join('、')}${cases.length > NAMED ? ' 等' : ''}。请接手，或者转给能办的同事。`;
}

/** Tells those who could do it of what nobody has in hand and is about to be late: all of it in one message to each, on working days, once a day. */
export async function remindColleagues(context: Context, rights: Rights): Promise<void> {
  const day = today(context.clock);
  const cases = isWorkday(day) ? await pressingOn(context, day, false) : [];
  if (cases.length === 0) return;
  for (const { viewer } of await findStaff({ sql: transactionSql(context), clock: context.clock }, rights)) {
    const own = cases.filter((file) => couldAct(viewer, file));
    const [first] = own;
    if (!first) continue;
    await notify(context, {
      to: { accounts: [viewer.accountId] }, kind: 'REMINDER', title: `${own.length} 件事项没有人接手，期限到了`, text: wordsOf(own, day), subject: own.length === 1 ? { type: first.subjectType, id: first.subjectId } : null, key: `untaken:${day}`,
    });
  }
}
