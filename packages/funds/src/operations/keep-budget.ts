import { type Context, createRow, getRow, rowsFor, updateRow } from '@gongqiao/kernel';
import { readRow, transactionSql } from '@gongqiao/query';
import { yuan } from '@gongqiao/rules';
import { budgetLineActions } from '../budget-line/budget-line.actions.ts';
import { BudgetLine } from '../budget-line/budget-line.entity.ts';
import type { BudgetChangeInput, BudgetLineInput, BudgetLineWordsInput } from '../budget-line/budget-line.input.ts';
import { refuse } from '../refusals.ts';
import { lockLine } from './journal/lock-line.ts';
import { post } from './journal/post.ts';
import { usableDecision } from './use-decision.ts';
import { fenOf, maybeWords, reasonOf, wordsOf } from './words.ts';

const wordsIn = ({ title, remark }: BudgetLineWordsInput) => ({ title: wordsOf(title, 'title', '名称', 100), remark: maybeWords(remark, 'remark', '说明', 1_000) });

function decisionIn({ collectiveDecision }: BudgetChangeInput): string {
  if (!collectiveDecision) throw refuse('DECISION_FOR_BUDGET', {}, ['collectiveDecision']);
  return collectiveDecision;
}

async function checkCode(context: Context, year: number, code: string): Promise<void> {
  const sql = transactionSql(context);
  await sql.query("select pg_advisory_xact_lock(hashtextextended('funds line ' || $1, 0))", [`${year} ${code}`]);
  const { rows } = await sql.query('select from funds_budget_line where year = $1 and code = $2', [year, code]);
  if (rows.length > 0) throw refuse('LINE_CODE_TAKEN', { year, code }, ['code']);
}

/** A line of a year's budget, with the money that was decided for it. */
export async function createBudgetLine(context: Context, input: BudgetLineInput): Promise<BudgetLine> {
  const { budget, year, source } = input;
  const [amount, reason, code] = [fenOf(budget.amount), reasonOf(budget.reason), wordsOf(input.code, 'code', '编号', 30)];
  if (!(year >= 2000 && year <= 2999)) throw refuse('TEXT_MISSING', { field: '年度' }, ['year']);
  await checkCode(context, year, code);
  const line = createRow(context, BudgetLine, { ...wordsIn(input), year, code, source, revision: 0, scope: '' }, { action: 'create', reason });
  await context.em.flush();
  const collectiveDecision = await usableDecision(context, decisionIn(budget), 'BUDGET', amount);
  await post(context, { kind: 'ADOPT', line, amount, reason, collectiveDecision });
  return line;
}

/** Raises or lowers a line's budget, never below what is committed and paid. */
export async function changeBudget(context: Context, id: string, version: number, input: BudgetChangeInput): Promise<BudgetLine> {
  const [wanted, reason] = [fenOf(input.amount), reasonOf(input.reason)];
  const rule = rowsFor(budgetLineActions.change, context.viewer);
  await readRow(context, BudgetLine, id, rule);
  const held = await lockLine(context, id);
  const line = await getRow(context, BudgetLine, id, rule);
  const more = wanted - held.amount;
  if (line.version === version && more === 0) throw refuse('LINE_UNCHANGED', {}, ['amount']);
  await updateRow(context, line, version, { revision: line.revision + 1 }, { action: 'change', reason });
  if (wanted < held.committed + held.paid) throw refuse('LINE_BELOW_USED', { line: held.title, used: yuan(held.committed + held.paid) }, ['amount']);
  const collectiveDecision = await usableDecision(context, decisionIn(input), 'BUDGET', Math.max(more, 0));
  await post(context, { kind: more > 0 ? 'RAISE' : 'LOWER', line, amount: Math.abs(more), reason, collectiveDecision });
  return line;
}

/** Puts name and remark right; money changes by `changeBudget` alone. */
export async function correctBudgetLine(context: Context, id: string, version: number, input: BudgetLineWordsInput): Promise<BudgetLine> {
  const line = await getRow(context, BudgetLine, id, rowsFor(budgetLineActions.correct, context.viewer));
  return updateRow(context, line, version, wordsIn(input), { action: 'correct' });
}
