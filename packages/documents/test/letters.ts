import { Allow, Command, type Context, createRow, defineDomain, getRow, Noun, policyFor, ReadOne, Row, SIGNED_IN, Text, type Uploads, withinScope } from '@gongqiao/kernel';
import { createWorld, type World } from '@gongqiao/testing';
import pg from 'pg';
import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { attachDocuments, Documents, documentsDomain, issueDocument, type IssuedDocument, IssuedDocuments, type NewOfficialText, type Recipient } from '../src/index.ts';

/** A row on which documents hang, as a domain would have it. */
@Noun('Letter', '信', { table: 'letters_letter' })
export class Letter extends Row {
  @Text('标题', { public: true }) title!: string;
  @Documents('附件', { public: true }) readonly documents!: never;
  @IssuedDocuments('复信', { public: true }) readonly notices!: never;
}
const policy = policyFor(Letter, { see: (viewer) => withinScope(viewer, 'letters.read') });

@Resolver()
class LetterResolver {
  @ReadOne(() => Letter, '一封信', SIGNED_IN) letter!: never;

  @Command(() => Letter, '写信')
  @Allow('letters.read')
  async writeLetter(@Ctx() context: Context, @Arg('scope', () => String, { description: '范围' }) scope: string, @Arg('uploads', () => [ID], { description: '附件' }) uploads: string[]): Promise<Letter> {
    const letter = createRow(context, Letter, { title: '信', scope }, { action: 'create' });
    await attachDocuments(context, letter, uploads);
    return letter;
  }

  @Command(() => Letter, '再附')
  @Allow('letters.read')
  async addToLetter(@Ctx() context: Context, @Arg('id', () => ID, { description: '信' }) id: string, @Arg('uploads', () => [ID], { description: '附件' }) uploads: string[]): Promise<Letter> {
    const letter = await getRow(context, Letter, id, policy.see(context.viewer));
    await attachDocuments(context, letter, uploads);
    return letter;
  }
}

/** A letter, and an official answer to it, in one transaction. */
export async function answeredLetter(context: Context, text: NewOfficialText, scope = '370214', recipient?: Recipient): Promise<{ letter: Letter; answer: IssuedDocument }> {
  const letter = createRow(context, Letter, { title: '信', scope }, { action: 'create' });
  await context.em.flush();
  return { letter, answer: await issueDocument(context, letter, text, recipient) };
}

const lettersDomain = defineDomain({
  name: 'letters', title: '信', requires: ['documents'], entities: [Letter], policies: [policy], resolvers: [LetterResolver], permissions: { 'letters.read': '看信' },
});

/** A world with letters: their table is no migration of the project. */
export async function lettersWorld(uploads: Uploads): Promise<World> {
  const world = await createWorld({ domains: [documentsDomain, lettersDomain], uploads });
  const owner = new pg.Client(world.database.migratorUrl);
  await owner.connect();
  await owner.query('create table letters_letter (id uuid primary key, version integer not null default 1, scope text not null, created_at timestamptz not null, updated_at timestamptz not null, title text not null)');
  await owner.end();
  return world;
}
