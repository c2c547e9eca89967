import { parseArgs } from 'node:util';
import { type Context, createRow, inTransaction, isId, Refused, today, updateRow, type ValueOf } from '@gongqiao/kernel';
import { Account } from '../account/account.entity.ts';
import { Department } from '../account/departments.ts';
import { Grant } from '../grant/grant.entity.ts';
import { forgetFactor } from '../operations/second-factor.ts';
import { checkApart, getRole, liveGrants } from '../grant/live-grants.ts';
import { hashPassword, passwordFault } from '../password/password.ts';
import { ADMINISTRATION, findRole, roles } from '../role/roles.ts';
import { cityUnit } from '../seed/units.ts';
import { Unit } from '../unit/unit.entity.ts';

/** What these commands need of wherever they are typed. */
export interface AccountCommandPlace {
  readonly context: Context;
  /** A line of the result. */
  out(text: string): void;
  /** A line for the person who watches, which is no result. */
  tell(text: string): void;
  /** The next line that is typed or piped in. */
  ask(question: string): Promise<string>;
}

/** Called in a way that it does not understand, or with what cannot be. */
class Misuse extends Error {}

const text = { type: 'string' } as const;

function asked(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { name: text, department: text, unit: text, organization: text, role: { type: 'string', multiple: true, default: [] } } });
  const account = positionals[0] ?? '';
  if (!/^[a-z0-9][a-z0-9._-]{1,49}$/.test(account)) throw new Misuse('账号由 2 至 50 个小写字母、数字、点、横线组成。');
  return { ...values, account };
}

function checkRoles(keys: readonly string[], department: string | undefined, organization: string | undefined): void {
  if (keys.length === 0) throw new Misuse(`请用 --role 写明角色：${Object.entries(roles).map(([key, { title }]) => `${key}（${title}）`).join('、')}。`);
  for (const key of keys) {
    const role = findRole(key);
    if (!role) throw new Misuse(`没有 ${key} 这个角色。`);
    if ((role.reach === 'ORGANIZATION') !== (organization !== undefined)) throw new Misuse(organization ? `${role.title}不是社会组织的角色，不能给社会组织的账号。` : `${role.title}是社会组织的角色，请用 --organization 写明组织的标识（组织页面网址的最后一段）。`);
    if (role.reach === 'CITY' && !department) throw new Misuse(`${role.title}是市总工会部门的角色，请用 --department 写明部门：${Object.entries(Department.labels).map(([value, label]) => `${value}（${label}）`).join('、')}。`);
  }
}

async function findUnit(context: Context, code: string): Promise<Unit> {
  const unit = await context.em.findOne(Unit, { code });
  if (unit) return unit;
  const units = await context.em.find(Unit, {}, { orderBy: { code: 'asc' } });
  throw new Misuse(`没有代码为 ${code} 的单位。现有：${units.map((each) => `${each.code}（${each.name}）`).join('、')}。`);
}

/** Where the account belongs: to one organization, or to a unit, and maybe a department of the city's. */
async function placeOf(context: Context, { department, unit, organization }: ReturnType<typeof asked>): Promise<Pick<Account, 'kind' | 'department' | 'unit' | 'organizationId'>> {
  if (organization !== undefined) {
    if (department || unit || !isId(organization)) throw new Misuse('社会组织的账号只写 --organization（组织页面网址的最后一段），不写单位和部门。');
    return { kind: 'ORGANIZATION', department: null, unit: null, organizationId: organization.toLowerCase() };
  }
  if (!department && !unit) throw new Misuse('请用 --unit 写明单位的代码，或用 --department 写明市总工会的部门。');
  return { kind: 'STAFF', department: (department ?? null) as ValueOf<typeof Department> | null, unit: await findUnit(context, unit ?? cityUnit.code), organizationId: null };
}

// Whoever runs the server is the first: nobody is there yet to grant anything.
async function grantAtOnce(context: Context, account: Account, keys: readonly string[]): Promise<void> {
  const { viewer, clock } = context;
  for (const key of keys) {
    const role = getRole(key, account);
    checkApart(key, role, await liveGrants(context, account));
    createRow(context, Grant, {
      account, role: key, validFrom: today(clock), validTo: null, delegator: null, state: 'CONFIRMED', grounds: '建立账号时授予', requestedAt: clock.now(), requestedBy: viewer.name, requestedById: null,
      decidedBy: viewer.name, decisionReason: null, decidedAt: clock.now(), scope: ADMINISTRATION,
    }, { action: 'add' });
    await context.em.flush();
  }
}

async function add(args: readonly string[], { context, ask, out }: AccountCommandPlace): Promise<void> {
  const wanted = asked(args);
  const { account, name, department, organization, role } = wanted;
  if (!name) throw new Misuse('请用 --name 写明称呼，例如 --name "王（经办）"。');
  if (department && !Department.values.includes(department as never)) throw new Misuse(`没有 ${department} 这个部门。`);
  checkRoles(role, department, organization);
  if (await context.em.count(Account, { account })) throw new Misuse(`账号 ${account} 已经有了。`);
  const place = await placeOf(context, wanted);
  const password = await ask('密码：');
  const fault = passwordFault(password);
  if (fault) throw new Misuse(fault);
  const passwordHash = await hashPassword(password);
  await inTransaction(context, async () => {
    const row = createRow(context, Account, { account, displayName: name, passwordHash, ...place, disabledAt: null, scope: ADMINISTRATION }, { action: 'add' });
    await context.em.flush();
    await grantAtOnce(context, row, role);
  });
  out(`已建立账号 ${account}（${name}，${place.unit?.name ?? '社会组织'}）。`);
}

async function disable(args: readonly string[], { context, out }: AccountCommandPlace): Promise<void> {
  const { account } = asked(args);
  await inTransaction(context, async () => {
    const row = await context.em.findOne(Account, { account });
    if (!row) throw new Misuse(`没有 ${account} 这个账号。`);
    if (row.disabledAt) throw new Misuse(`账号 ${account} 早已停用。`);
    await updateRow(context, row, row.version, { disabledAt: context.clock.now() }, { action: 'disable' });
  });
  out(`账号 ${account} 已停用，它的会话已全部结束。`);
}

async function resetSecondFactor(args: readonly string[], { context, out }: AccountCommandPlace): Promise<void> {
  const { account } = asked(args);
  await inTransaction(context, async () => {
    const row = await context.em.findOne(Account, { account });
    if (!row) throw new Misuse(`没有 ${account} 这个账号。`);
    await forgetFactor(context, row, row.version, { action: 'resetSecondFactor' });
  });
  out(`账号 ${account} 的两步验证已重置，它的会话已全部结束。`);
}

async function list(_args: readonly string[], { context, out }: AccountCommandPlace): Promise<void> {
  const accounts = await context.em.find(Account, {}, { populate: ['unit'] as never, orderBy: { account: 'asc' } });
  const { rows } = await context.sql.query('select id, identity_roles(id, $1) as roles from identity_account', [today(context.clock)]);
  const rolesOf = new Map(rows.map((row) => [row['id'] as string, row['roles'] as string[]]));
  if (accounts.length === 0) out('还没有账号。');
  for (const each of accounts) {
    const titles = (rolesOf.get(each.id) ?? []).map((key) => findRole(key)?.title ?? key).join('、');
    out([each.account, each.displayName, each.unit?.name ?? (each.organizationId ? `社会组织 ${each.organizationId}` : ''), each.department ? Department.labels[each.department] : '', titles, each.disabledAt ? '已停用' : ''].join('\t'));
  }
}

const commands = { add, disable, list, resetSecondFactor };

/** `account add|disable|list|reset-second-factor`, for whoever runs the server. Returns the exit code: 0 done, 2 not understood. */
export async function accountCommand(name: keyof typeof commands, args: readonly string[], place: AccountCommandPlace): Promise<number> {
  try {
    await commands[name](args, place);
    return 0;
  } catch (error) {
    const unknownOption = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof Misuse) && !(error instanceof Refused) && !unknownOption) throw error;
    place.tell(unknownOption ? '命令的写法有误。' : (error as Error).message);
    return 2;
  }
}
