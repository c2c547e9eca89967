import {
  Allow, anonymous, type Class, Command, compose, ComposeError, defineDomain, defineEnumeration, type DomainModule, flowFor, Id, Integer, Many, Noun, One, OneOf, policyFor, PUBLIC, ReadMany, Row, Text,
} from '@gongqiao/kernel';
import { Arg, Field, InputType, ObjectType, Query, Mutation, Resolver } from 'type-graphql';
import { describe, expect, test } from 'vitest';
import { clubsDomain } from '../../src/index.ts';

/** A domain without fault, but for what a test adds. */
function domain(overrides: Partial<DomainModule>): DomainModule {
  return defineDomain({ name: 'odd', title: '古怪（虚构）', requires: [], entities: [], policies: [], resolvers: [Harmless], permissions: {}, ...overrides });
}

@Resolver()
class Harmless {
  @Query(() => String, { description: '问好' })
  @Allow.public()
  hello(): string {
    return '好';
  }
}

function problemsOf(...domains: DomainModule[]): readonly string[] {
  try {
    compose(domains);
    return [];
  } catch (error) {
    if (error instanceof ComposeError) return error.problems;
    throw error;
  }
}

const nobody = () => false;
const withPolicy = <T extends Class>(type: T): T => {
  policyFor(type, { see: nobody });
  return type;
};

@Noun('Plain', '平常', { table: 'odd_plain' })
class Plain extends Row {
  @Text('名称', { public: true, order: true }) name!: string;
}
withPolicy(Plain);

@Resolver()
class PlainResolver {
  @ReadMany(() => Plain, '平常', PUBLIC) plains!: never;
}

test('没有毛病的合得成，虚构的社团也合得成', () => {
  expect(problemsOf(domain({ entities: [Plain], resolvers: [PlainResolver] }))).toEqual([]);
  expect(problemsOf(clubsDomain)).toEqual([]);
  expect(anonymous.grants.size).toBe(0);
});

test('所有问题一次说完', () => {
  const error = new ComposeError(['a', 'b']);
  expect(error.message).toBe('the graph does not compose:\n- a\n- b');
});

describe('域', () => {
  test('依赖要在它之前', () => {
    expect(problemsOf(domain({ requires: ['clubs', 'nowhere'] }), clubsDomain)).toEqual(['odd requires clubs, which is not composed before it', 'odd requires nowhere, which is not composed before it']);
    expect(problemsOf(clubsDomain, domain({ requires: ['clubs'] }))).toEqual([]);
  });
  test('名字不能重', () => expect(problemsOf(domain({}), domain({ resolvers: [] }))).toEqual(['there are two domains odd']));
  test('权限以域名开头', () => expect(problemsOf(domain({ permissions: { 'other.read': '看' } }))).toEqual(['permission other.read must begin with odd.']));
  test('只授已声明的权限，别的域的也行', () => {
    expect(problemsOf(domain({ grants: { clerk: ['odd.read', 'kernel.history'] }, publicGrants: ['odd.see'] }))).toEqual(['grants of odd: no domain declares permission odd.read', 'grants of odd: no domain declares permission odd.see']);
    expect(problemsOf(clubsDomain, domain({ requires: ['clubs'], grants: { clerk: ['clubs.read'] } }))).toEqual([]);
  });
});

describe('名词', () => {
  test('表以域名开头', () => {
    @Noun('Stray', '走失', { table: 'other_stray' })
    class Stray extends Row {}
    expect(problemsOf(domain({ entities: [withPolicy(Stray)] }))).toEqual(['table other_stray must begin with odd_']);
  });
  test('要有范围列', () => {
    @Noun('Boundless', '无界', { table: 'odd_boundless' })
    class Boundless {
      @Id('标识') id!: string;
    }
    expect(problemsOf(domain({ entities: [withPolicy(Boundless)] }))).toEqual(['Boundless has no scope column: extend Row']);
  });
  test('要说谁看得见', () => {
    @Noun('Lawless', '无规', { table: 'odd_lawless' })
    class Lawless extends Row {}
    expect(problemsOf(domain({ entities: [Lawless] }))).toEqual(['Lawless has no policy: say with policyFor who sees which rows']);
  });
  test('要权限才看得见的列必须可空', () => {
    @Noun('Secretive', '隐秘', { table: 'odd_secretive' })
    class Secretive extends Row {
      @Text('密', { permission: 'odd.secrets' }) secret!: string;
      @Text('另', { permission: 'odd.secrets', nullable: true }) other!: string | null;
    }
    expect(problemsOf(domain({ entities: [withPolicy(Secretive)] }))).toEqual(['Secretive.secret is hidden from some viewers and must be nullable']);
  });
  test('缺省的次序要存在', () => {
    @Noun('Muddled', '混乱', { table: 'odd_muddled', defaultOrder: 'name' })
    class Muddled extends Row {
      @Text('名称') name!: string;
    }
    expect(problemsOf(domain({ entities: [withPolicy(Muddled)] }))).toEqual(['Muddled has no order name to be its default']);
  });
  test('关系所凭的列要存在', () => {
    @Noun('Lost', '迷途', { table: 'odd_lost' })
    class Lost extends Row {
      @One(() => Plain, '平常', { nullable: true }) plain!: Plain | null;
      @Many(() => Lost, 'plain', '同伴') readonly fine!: never;
      @Many(() => Lost, 'nobody', '无人') readonly wrong!: never;
      @OneOf('Fate', '归宿', [{ noun: () => Plain, column: 'plain_key' }]) readonly fate!: never;
    }
    expect(problemsOf(domain({ entities: [Plain, withPolicy(Lost)] }))).toEqual(['Lost.wrong goes by a column that is not there', 'Lost.fate goes by a column that is not there']);
  });
  test('不许有的名字', () => {
    @Noun('Judged', '被评', { table: 'odd_judged' })
    class Judged extends Row {
      @Integer('满意度') satisfaction!: number;
      @Integer('竞赛') competitions!: number;
      @Text('可靠', { hidden: true }) reliability!: string;
    }
    expect(problemsOf(domain({ entities: [withPolicy(Judged)] }))).toEqual(['Judged.reliability: names with "reliab" have no place in this schema']);
  });
});

describe('办理', () => {
  const flow = (name: string, table: object) => flowFor<{ state: string }, string>()(name, '流程', table as never);
  const states = { open: { label: '开' }, shut: { label: '关' } };
  const shut = { label: '关上', from: ['open'], to: 'shut', permission: 'odd.shut' };
  const permissions = { 'odd.shut': '关' };

  test('到不了的状态', () => {
    expect(problemsOf(domain({ permissions, flows: [flow('FlowA', { initial: 'open', states: { ...states, gone: { label: '没了' }, farther: { label: '更远' } }, actions: { shut, move: { ...shut, from: ['gone'], to: 'farther' } } })] })))
      .toEqual(['flow FlowA: nothing reaches state gone', 'flow FlowA: nothing reaches state farther']);
  });
  test('没有的状态，也包括起点', () => {
    expect(problemsOf(domain({ permissions, flows: [flow('FlowB', { initial: 'start', states, actions: { shut: { ...shut, from: ['start', 'middle'] }, open: { ...shut, to: 'open' }, leave: { ...shut, to: 'away' } } })] })))
      .toEqual(['flow FlowB: nothing reaches state open', 'flow FlowB: there is no state start', 'flow FlowB: there is no state middle', 'flow FlowB: there is no state away']);
  });
  test('没有声明的权限', () => {
    expect(problemsOf(domain({ flows: [flow('FlowC', { initial: 'open', states, actions: { shut } })] }))).toEqual(['flow FlowC: no domain declares permission odd.shut']);
  });
  test('期限与决定：有包登记了才合得成', () => {
    const flows = [flow('FlowD', { initial: 'open', states: { open: { label: '开', within: 'odd.rest' }, shut: { label: '关' } }, actions: { shut: { ...shut, decides: { cites: ['odd.article'] } } } })];
    const within = 'flow FlowD: state open has a period, but no package handles `within`';
    const decides = 'flow FlowD: action shut decides, but no package handles `decides`';
    expect(problemsOf(domain({ permissions, flows }))).toEqual([within, decides]);
    const handler = (flowHandler: DomainModule['flowHandler']) => domain({ name: 'rules', resolvers: [], flowHandler });
    expect(problemsOf(handler({ words: ['within'], advanced: () => {} }), domain({ permissions, flows }))).toEqual([decides]);
    expect(problemsOf(domain({ permissions, flows }), handler({ words: ['decides'], advanced: () => {} }))).toEqual([within]);
    expect(problemsOf(handler({ words: ['within', 'decides'], advanced: () => {} }), domain({ permissions, flows }))).toEqual([]);
    expect(problemsOf(handler({ words: ['within', 'decides'], problems: ({ name }) => [`${name} is odd`], advanced: () => {} }), domain({ permissions, flows }))).toEqual(['FlowD is odd']);
  });
});

describe('操作', () => {
  test('每个操作都有 @Allow，权限都声明过', () => {
    @Resolver()
    class Careless {
      @Query(() => String, { description: '谁都能问' })
      careless(): string {
        return '';
      }
      @Query(() => String, { description: '谁能问' })
      @Allow('odd.nobody')
      misspelt(): string {
        return '';
      }
      @Query(() => String, { description: '登录了就能问' })
      @Allow.anyone()
      fine(): string {
        return '';
      }
    }
    expect(problemsOf(domain({ resolvers: [Careless] }))).toEqual(['operation careless has no @Allow', 'operation misspelt: no domain declares permission odd.nobody']);
  });
  test('改动答以带 Refusal 的联合', () => {
    @Resolver()
    class Blunt {
      @Mutation(() => String, { description: '直说' })
      @Allow.anyone()
      blunt(): string {
        return '';
      }
      @Command(() => Plain, '好好说')
      @Allow.anyone()
      polite(): Plain {
        return new Plain();
      }
    }
    expect(problemsOf(domain({ entities: [Plain], resolvers: [PlainResolver, Blunt] }))).toEqual(['mutation blunt must return a union with Refusal: declare it with @Command']);
  });
});

describe('每个类型、字段、枚举值都有中文说明，没有不许有的名字', () => {
  const Mood = defineEnumeration('Mood', 'mood', { GOOD: '好', BAD: 'bad', DISLOYAL: '不' });

  @ObjectType('Mute')
  class Mute {
    @Field(() => String) word!: string;
    @Field(() => Mood.graphql, { description: '心情' }) mood!: string;
  }
  @InputType('Ask', { description: 'ask' })
  class Ask {
    @Field(() => String, { nullable: true, description: '民族' }) ethnicity?: string;
    @Field(() => String, { nullable: true }) silent?: string;
  }
  @ObjectType('PetitionList', { description: '单' })
  class Listed {
    @Field(() => String, { description: '员' }) partyMember!: string;
  }

  test('一个不漏', () => {
    @Resolver()
    class Undescribed {
      @Query(() => Mute)
      @Allow.public()
      mute(@Arg('ask', () => Ask, { nullable: true }) _ask?: Ask): Mute {
        return new Mute();
      }
      @Query(() => Listed, { description: '单' })
      @Allow.public()
      listed(): Listed {
        return new Listed();
      }
    }
    expect(new Set(problemsOf(domain({ resolvers: [Undescribed] })))).toEqual(new Set([
      'Query.mute has no Chinese description', 'Mute has no Chinese description', 'Mute.word has no Chinese description', 'Mood has no Chinese description', 'Mood.BAD has no Chinese description', 'Ask has no Chinese description',
      'Ask.silent has no Chinese description', 'Mood.DISLOYAL: names with "loyal" have no place in this schema', 'Ask.ethnicity: names with "ethnic" have no place in this schema',
      'PetitionList: names with "petition" have no place in this schema', 'PetitionList.partyMember: names with "partymember" have no place in this schema',
    ]));
  });
});
