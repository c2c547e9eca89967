import { parseArgs } from 'node:util';
import { businessClock, simulateTime } from '../running/simulated-time.ts';
import { systemViewer } from '../running/contexts.ts';
import { prepareSystem } from '../running/system.ts';
import { type Cli, type Command, UsageFault } from './command.ts';

const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

function momentOf(text: string): Date {
  const [, day, time = '09:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
  const moment = new Date(`${day}T${time}:00+08:00`);
  if (!day || Number.isNaN(moment.getTime()) || shown.format(moment).slice(0, 10) !== day) throw new UsageFault(`看不懂“${text}”。请写成 2026-02-10，或者 "2026-02-10 14:30"。`);
  return moment;
}

// What the time in between would have done by itself: periods that are over, files of a month.
async function catchUp(cli: Cli): Promise<void> {
  const system = await cli.system();
  await prepareSystem(system);
  const context = system.contexts.of(systemViewer);
  for (const { upkeep } of system.graph.modules) await upkeep?.(context, system.graph);
}

/** Lets a demonstration go through weeks in a minute: deadlines, holidays and periods that lapse. */
export const time: Command = {
  usage: 'time [--at 2026-02-10 | --real]', summary: '演示模式：把办事的时间拨到某一天，到期的事随即办；--real 拨回来，不带选项只显示',
  async run(cli, args) {
    const { settings, out } = cli;
    if (settings.mode === 'production') throw new UsageFault('正式模式的时间就是机器的时间，不能拨。');
    const { values } = parseArgs({ args: [...args], options: { at: { type: 'string' }, real: { type: 'boolean' } } });
    if (values.at !== undefined && values.real) throw new UsageFault('--at 和 --real 只能选一个。');
    if (values.at !== undefined || values.real) {
      simulateTime(settings.dataFolder, values.at === undefined ? null : momentOf(values.at));
      await catchUp(cli);
    }
    out(`办事的时间是 ${shown.format(businessClock(settings).now())}。`);
    return 0;
  },
};
