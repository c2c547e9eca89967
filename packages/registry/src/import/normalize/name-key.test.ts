import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from './name-key.ts';

describe('名称比对', () => {
  it.each([
    ['青岛市城阳区知行职工互助服务中心', '知行职工互助服务中心'],
    ['城阳区知行职工互助服务中心', '知行职工互助服务中心'],
    ['青岛知行职工互助服务中心', '知行职工互助服务中心'],
    ['山东省青岛市城阳区知行职工互助服务中心', '知行职工互助服务中心'],
    ['知行职工互助服务中心', '知行职工互助服务中心'],
    ['城阳知行职工互助服务中心', '城阳知行职工互助服务中心'],
    ['青岛西海岸新区知行服务中心', '知行服务中心'],
    ['胶南市知行服务中心', '知行服务中心'],
    ['即墨市融和家政服务业协会', '融和家政服务业协会'],
    ['即墨区"匠心"职工技能服务中心', '匠心职工技能服务中心'],
    ['即墨区“匠心”职工技能服务中心', '匠心职工技能服务中心'],
    ['城阳区同心中心(惜福镇站)', '同心中心惜福镇站'],
    ['ABC 服务 Centre', 'abc服务centre'],
    ['青岛市总工会', '市总工会'],
    ['城阳区总工会', '城阳区总工会'],
    ['青岛青岛啤酒协会', '青岛啤酒协会'],
    ['城阳区即墨区互助服务中心', '即墨区互助服务中心'],
    ['＋－（）', ''],
    ["'=甲乙丙丁", '甲乙丙丁'],
  ])('%s → %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('标点和空白不影响', () => {
    const parts = fc.array(fc.constantFrom('匠心', '职工', '服务', '中心', '城阳', 'Abc'), { minLength: 3, maxLength: 6 });
    const noise = fc.array(fc.constantFrom('', ' ', '·', '“', '”', '（', ')', '-', '　'), { minLength: 6, maxLength: 6 });
    fc.assert(fc.property(parts, noise, (words, marks) => {
      expect(nameKey(words.map((word, at) => word + marks[at]!).join(''))).toBe(nameKey(words.join('')));
    }));
  });
});
