import { ask, command, CORRECT, rate, timed } from './heavy.ts';
import type { Options } from './options.ts';
import { openFilled, type Place, say } from './place.ts';
import { writeSection } from './report.ts';

const PEOPLE = [1, 4, 16];
const CHAINED = 100_000;

const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;

async function unchained({ client }: Place, work: () => Promise<number>): Promise<number> {
  await client.query('alter table kernel_event disable trigger kernel_event_audited');
  try {
    return await work();
  } finally {
    // What nothing covers would be called forged, and rightly.
    await client.query('alter table kernel_event disable trigger user; delete from kernel_event e where not exists (select from audit_event a where a.transaction_id = e.transaction_id); alter table kernel_event enable trigger user');
  }
}

async function correcting(place: Place, options: Options, people: number): Promise<string> {
  const { rows } = await place.client.query<{ id: string; version: number }>("select id, version from registry_organization where scope = '370214' and merged_into_id is null order by md5(id::text) limit 20000");
  let at = Math.floor(Math.random() * 1_000);
  const correct = async (): Promise<void> => {
    const row = rows[at++ % rows.length]!;
    await ask(place.server, CORRECT, { id: row.id, version: row.version++, volunteers: 1 + Math.floor(Math.random() * 1_000_000) });
  };
  const [chained, free]: [number[], number[]] = [[], []];
  for (let round = 0; round < options.rounds; round += 1) {
    chained.push(await rate(options.seconds, correct, people));
    free.push(await unchained(place, () => rate(options.seconds, correct, people)));
  }
  return `corrections by ${people} at once: ${mean(chained).toFixed(0)} a second with the chain, ${mean(free).toFixed(0)} without; ratio ${(mean(chained) / mean(free)).toFixed(2)}`;
}

async function lengthen({ client }: Place): Promise<number> {
  const { rows } = await client.query<{ length: number }>('select count(*)::int as length from audit_event');
  for (let length = rows[0]!.length; length < CHAINED; length += 1_000) {
    await client.query(`do $$ declare one uuid; begin
      for each in 1..1000 loop
        one := gen_random_uuid();
        insert into kernel_event (id, subject_type, subject_id, subject_version, kind, action, changes, actor_name, at, transaction_id) values (gen_random_uuid(), 'Bench', each::text, 1, 'UPDATE', 'bench', '[{"field":"name","before":"a","after":"b"}]', '测量', now(), one);
      end loop; end $$`);
  }
  const { rows: after } = await client.query<{ length: number }>('select count(*)::int as length from audit_event');
  return after[0]!.length;
}

/** What the chain costs those who write, and those who verify. */
export async function audit(options: Options): Promise<void> {
  const place = await openFilled('audit', Math.min(options.organizations, 20_000), 'legal-affairs');
  const lines: string[] = [];
  const tell = (text: string): void => { say(text); lines.push(`- ${text}`); };
  try {
    for (const people of PEOPLE) tell(await correcting(place, options, people));
    const length = await lengthen(place);
    let memory = 0;
    const took = await timed(async () => { memory = await command(['audit', 'verify'], { GONGQIAO_DATA: place.dataFolder }); });
    tell(`audit verify over ${length.toLocaleString('en')} rows and their history: ${(took / 1000).toFixed(1)} s with the start of the command, ${Math.round(memory / 1e6)} MB`);
  } finally {
    await place.close();
  }
  writeSection('audit', lines.join('\n'));
  process.stdout.write(`${lines.join('\n')}\n`);
}
