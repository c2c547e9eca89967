import { stableId } from '@gongqiao/identity';
import { demoOrganizationId } from '@gongqiao/identity/testing';
import { type Context, inTransaction, today } from '@gongqiao/kernel';
import { Organization } from '@gongqiao/registry';
import { addTo } from '@gongqiao/rules';
import type { Space } from '../space/space.entity.ts';
import { momentOf } from '../time/shanghai.ts';
import type { Venue } from '../venue/venue.entity.ts';
import { buildBooking } from './booking.builder.ts';
import { buildSpace, buildVenue } from './venue.builder.ts';

const BASE = stableId('demo-venue:base');
const HOLDERS = [106, 77, 161] as const;
const PURPOSES = ['劳动法讲座', '职业技能体验课', '职工心理小组', '家政服务员培训', '项目讨论会'];

type Room = readonly [name: string, capacity: number, floor: string, equipment: readonly string[]];
const rooms: readonly Room[] = [['多功能厅', 80, '一楼', ['投影', '音响']], ['会议室甲', 20, '二楼', ['投影', '白板']], ['会议室乙', 24, '二楼', ['投影', '白板']], ['会谈室', 6, '二楼', []]];
const sharedRooms: readonly Room[] = [['培训教室', 40, '三楼', ['投影']], ['小会议室', 12, '三楼', ['白板']]];

function furnish(context: Context, venue: Venue, list: readonly Room[]): Space[] {
  return list.map(([name, capacity, floor, equipment]) => buildSpace(context, venue, { id: stableId(`demo-space:${venue.name}:${name}`), name, capacity, floor, equipment: [...equipment] }));
}

/** What was used in the last weeks, and by whom: most came, a few did not. */
function past(context: Context, spaces: readonly Space[], organizations: readonly Organization[]): void {
  for (let back = 1; back <= 40; back += 1) {
    const day = addTo(today(context.clock), { amount: -back, unit: 'DAY' });
    for (const [index, space] of spaces.entries()) {
      if ((back + index) % 3 === 0) continue;
      const organization = organizations[(back + index) % organizations.length]!;
      const state = (back * 7 + index) % 23 === 0 ? 'NO_SHOW' : 'DONE';
      buildBooking(context, space, { startsAt: momentOf(day, index % 2 === 0 ? '09:00' : '14:00'), endsAt: momentOf(day, index % 2 === 0 ? '11:00' : '17:00'), state, organization: null, holderName: organization.name, purpose: PURPOSES[(back + index) % PURPOSES.length]!, people: 5 });
    }
  }
}

function coming(context: Context, [hall, first, second]: readonly Space[], organizations: readonly Organization[]): void {
  const on = (days: number, from: string, to: string) => ({ startsAt: momentOf(addTo(today(context.clock), { amount: days, unit: 'DAY' }), from), endsAt: momentOf(addTo(today(context.clock), { amount: days, unit: 'DAY' }), to) });
  const by = (index: number, purpose: string, people: number) => ({ organization: organizations[index]!, holderName: organizations[index]!.name, purpose, people });
  buildBooking(context, first!, { ...on(0, '09:00', '11:00'), ...by(0, '志愿者培训', 15) });
  buildBooking(context, hall!, { ...on(0, '14:00', '17:00'), holderName: '市总工会女职工部', purpose: '女职工读书会', people: 60 });
  buildBooking(context, first!, { ...on(3, '14:00', '16:00'), ...by(1, '职业技能体验课', 18) });
  buildBooking(context, first!, { ...on(3, '16:00', '18:00'), ...by(0, '服务对象座谈', 16) });
  buildBooking(context, second!, { ...on(3, '16:00', '18:00'), ...by(1, '教研活动', 20) });
}

const guidance = '请提前十分钟到场，在一楼登记。使用后请关闭设备、带走垃圾。来不了的请提前取消，把时段留给别人。';

/** Loads three invented venues with what is booked there around today. Needs the demonstration registry; does nothing where they are loaded already. */
export async function loadDemo(context: Context): Promise<void> {
  const { rows } = await context.sql.query('select 1 from venues_venue where id = $1', [BASE]);
  if (rows.length > 0) return;
  await inTransaction(context, async () => {
    const organizations: Organization[] = [];
    for (const index of HOLDERS) organizations.push(await context.em.findOneOrFail(Organization, { id: demoOrganizationId(index) } as never));
    const base = buildVenue(context, { id: BASE, name: '市工人文化宫社会组织孵化基地', scope: '', region: '370202' as never, address: '演示路 1 号', phone: '0532-00000001', guidance });
    const shared = buildVenue(context, { id: stableId('demo-venue:shared'), name: '城阳区职工服务共享基地', address: '演示路 2 号', phone: '0532-00000002', guidance });
    const prepared = buildVenue(context, { id: stableId('demo-venue:prepared'), name: '崂山区职工之家（筹备）', scope: '370212', region: '370212' as never, address: '演示路 3 号', state: 'DRAFT' });
    const spaces = furnish(context, base, rooms);
    buildSpace(context, base, { name: '移动投影仪', kind: 'EQUIPMENT', capacity: 1, floor: '一楼前台' });
    for (const number of [1, 2, 3, 4]) buildSpace(context, base, { name: `${number} 号工位`, kind: 'DESK', capacity: 1, floor: '三楼' });
    past(context, [...spaces, ...furnish(context, shared, sharedRooms)], organizations);
    furnish(context, prepared, [['活动室', 30, '一楼', []]]);
    coming(context, spaces, organizations);
  });
}
