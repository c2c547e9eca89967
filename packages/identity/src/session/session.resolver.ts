import { Allow, Command, type Context, Instant, refuse } from '@gongqiao/kernel';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { isSignedIn } from '../viewer/viewer-of.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT } from './sessions.ts';
import { requireProof } from './step-up.ts';

@ObjectType({ description: '一处登录' })
export class SessionInfo {
  @Field(() => ID, { description: '标识' }) id!: string;
  @Field(() => String, { description: '设备' }) device!: string;
  @Field(() => Instant, { description: '登录时间' }) createdAt!: Date;
  @Field(() => Instant, { description: '最近使用' }) lastSeenAt!: Date;
  @Field(() => Boolean, { description: '就是这一处' }) current!: boolean;
}

@ObjectType({ description: '已经结束的登录' })
export class SessionEnded {
  @Field(() => ID, { description: '标识' }) id!: string;
}

@Resolver()
export class SessionResolver {
  @Query(() => [SessionInfo], { description: '本人现在的各处登录，最近使用的在前' })
  @Allow.anyone()
  async ownSessions(@Ctx() { viewer, sql, clock }: Context): Promise<SessionInfo[]> {
    const ago = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds);
    const { rows } = await sql.query('select id, device, created_at, last_seen_at from identity_session where account_id::text = $1 and last_seen_at > $2 and created_at > $3 order by last_seen_at desc, id', [viewer.accountId, ago(IDLE_LIMIT), ago(ABSOLUTE_LIMIT)]);
    const current = isSignedIn(viewer) ? viewer.sessionId : undefined;
    return rows.map((row) => ({ id: row['id'] as string, device: row['device'] as string, createdAt: new Date(row['created_at'] as string), lastSeenAt: new Date(row['last_seen_at'] as string), current: row['id'] === current }));
  }

  @Command(() => SessionEnded, '结束本人的一处登录')
  @Allow.anyone()
  async endSession(@Ctx() context: Context, @Arg('id', () => ID, { description: '标识' }) id: string): Promise<SessionEnded> {
    requireProof(context);
    const { viewer, sql } = context;
    const { rows } = await sql.query('delete from identity_session where id::text = $1 and account_id::text = $2 returning id', [id, viewer.accountId]);
    if (rows.length === 0) throw refuse('NOT_FOUND');
    return { id };
  }
}
