import { describe, expect, it } from 'vitest';
import { readPhones } from './phone.ts';
import { plainText, properText } from './text.ts';
import { readDomain, readKind, readLevel, readStatus, readUnion } from './word.ts';

const words = (text: string): string[] => text.split(' ');

describe('组织类型', () => {
  it.each([
    ['SOCIAL_ASSOCIATION', '社会团体 社团'], ['SOCIAL_SERVICE_INSTITUTION', '社会服务机构 民办非企业单位 民办非企业 民非'], ['FOUNDATION', '基金会'], ['LAW_FIRM', '律师事务所 律所'],
    ['GRASSROOTS_LEGAL_SERVICE', '基层法律服务所 法律服务所'], ['SOCIAL_ENTERPRISE', '社会企业 企业 公司'], ['PRIMARY_UNION', '基层工会 工会'], ['COMMUNITY_GROUP', '社区社会组织 草根组织 群众性团体'],
    ['OTHER', '其他 协会 事业单位'],
  ])('%s：%s', (kind, list) => {
    for (const word of words(list)) expect(readKind(word, null)).toBe(kind);
  });

  it.each([
    ['51370200XX00000195', 'SOCIAL_ASSOCIATION'], ['52370212XX0000019E', 'SOCIAL_SERVICE_INSTITUTION'], ['53370200XX0000019Y', 'FOUNDATION'], ['31370200XX00000197', 'LAW_FIRM'],
    ['81370202XX0000019Y', 'PRIMARY_UNION'], ['91350100M000100Y43', 'SOCIAL_ENTERPRISE'], ['13370200XX00000195', null], [null, null],
  ])('没填时从代码 %s 得 %s', (code, kind) => {
    expect(readKind(null, code)).toBe(kind);
  });
});

describe('登记状态', () => {
  it.each([
    ['REGISTERED', '已登记 登记 正常 在册 已注册 是'], ['FILED', '备案 已备案 社区备案'], ['UNREGISTERED', '未登记 未注册 草根 否'], ['DISSOLVED', '注销 已注销 撤销 已撤销 吊销 已吊销'],
  ])('%s：%s', (status, list) => {
    for (const word of words(list)) expect(readStatus(word, false, false)).toBe(status);
  });

  it('没填或别的词：有代码的算已登记', () => {
    expect(readStatus(null, true, false)).toBe('REGISTERED');
    expect(readStatus('办理中', true, false)).toBe('REGISTERED');
    expect(readStatus(null, false, false)).toBeNull();
    expect(readStatus('办理中', false, false)).toBeNull();
  });

  it('格式自己的词只在 JSON 中认', () => {
    expect(readStatus('FILED', false, true)).toBe('FILED');
    expect(readStatus('FILED', false, false)).toBeNull();
  });
});

describe('领域、等级、建会', () => {
  it.each([
    ['EMPLOYMENT', '就业 劳动就业 就业服务 促进就业'], ['SKILLS', '技能 技能培训 职业技能 职业培训'], ['INCOME_DISTRIBUTION', '收入分配 工资 工资集体协商'], ['SOCIAL_SECURITY', '社会保障 社保 社会保险'],
    ['SAFETY_HEALTH', '安全卫生 劳动安全卫生 安全生产 职业健康 劳动保护'], ['DEMOCRATIC_RIGHTS', '民主权利 民主政治权利 民主管理'], ['CULTURE', '精神文化 文体 文化体育 职工文化'],
  ])('%s：%s', (domain, list) => {
    for (const word of words(list)) expect(readDomain(word)).toBe(domain);
  });

  it.each([
    ['3A', 'A3'], ['3a级', 'A3'], ['AAA', 'A3'], ['aaa级', 'A3'], ['三A', 'A3'], ['三A级', 'A3'], ['５Ａ', 'A5'], ['AAAAA', 'A5'], ['A', 'A1'], ['1A', 'A1'], ['二A', 'A2'], ['四Ａ级', 'A4'],
    ['6A', null], ['0A', null], ['未评', null], ['AAAAAA', null], ['优秀', null], ['级', null], ['3', null],
  ])('评估等级 %s 是 %s', (raw, level) => {
    expect(readLevel(properText(raw))).toBe(level);
  });

  it.each([
    [true, '是 已 已建 已建会 已建立 有 √ ✓ ✔ Y y YES Yes TRUE true 1 Ｙ'], [false, '否 不 未 未建 未建会 未建立 暂未 没有 无 × ✗ X x N n NO no FALSE 0 Ｎ'], [undefined, '筹建中 / 不详 2 部分'],
  ])('是否建会 %s：%s', (answer, list) => {
    for (const word of words(list)) expect(readUnion(plainText(word))).toBe(answer);
  });
});

describe('电话', () => {
  it.each([
    ['55502004', '0532-55502004'], ['053255502005', '0532-55502005'], ['0532-55502000', '0532-55502000'], ['(0532) 5550 2001', '0532-55502001'], ['（0532）55502006', '0532-55502006'],
    ['０５３２－５５５０２００３', '0532-55502003'], ['0532 55502002', '0532-55502002'], ['0532-55503027，0532-55509027', '0532-55503027、0532-55509027'],
    ['55503027/55509027', '0532-55503027、0532-55509027'], ['55503027；55509027;', '0532-55503027、0532-55509027'], ['55503027\n55509027', '0532-55503027、0532-55509027'], ['55503027、55509027', '0532-55503027、0532-55509027'],
    ['+86 532 5550 2000', '0532-55502000'], ['+86-532-55502000', '0532-55502000'], ['0086 532 55502000', '0532-55502000'], ['+86(0532)55502000', '0532-55502000'], ['+86 0532-55502000', '0532-55502000'],
    ['+86 13800000000', '13800000000'], ['+86 55502000', '0532-55502000'], ['+86 400 800 1234', '4008001234'], ['+86 10 55502000', '01055502000'], ['+86-10-55502000', '010-55502000'],
    ['13800000000', '13800000000'], ['400-800-1234', '400-800-1234'], ['010-55502000', '010-55502000'], ['0532-55502000转801', '0532-55502000转801'], ['5550200', '5550200'], ['532-55502000', '532-55502000'],
  ])('%s 记作 %s', (raw, phone) => {
    expect(readPhones(raw)).toBe(phone);
  });
});
