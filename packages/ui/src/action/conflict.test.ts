import { describe, expect, it } from 'vitest';
import { differencesOf } from './conflict.ts';

const change = (field: string, before: string | null, after: string | null, by = '王') => ({ field, label: field, before, after, by });

describe('别人的改动，一个字段一行', () => {
  it('改过几次的，从所见到现在；改的人都写', () => {
    expect(differencesOf([change('名称', '甲', '乙'), change('人数', null, '3'), change('名称', '乙', '丙', '李'), change('名称', '丙', '丁')])).toEqual([
      { field: '名称', label: '名称', before: '甲', after: '丁', by: ['王', '李'] }, { field: '人数', label: '人数', before: null, after: '3', by: ['王'] },
    ]);
  });

  it('改了又改回来的，不算', () => {
    expect(differencesOf([change('名称', '甲', '乙'), change('名称', '乙', '甲')])).toEqual([]);
  });
});
