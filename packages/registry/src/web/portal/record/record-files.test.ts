import { describe, expect, it } from 'vitest';
import { recordCsv, recordJson } from './record-files.ts';

const record = {
  name: '港湾社会工作服务中心', asOf: '2026-12-01T02:00:00.000Z',
  sections: [{ title: '决定', columns: ['结果', '理由'], rows: [['不采纳', '写着"见附件"，\n另行通知'], ['采纳', '=1+1']], total: 9 }, { title: '预约', columns: ['用途'], rows: [], total: 0 }],
};

describe('我的档案的文件', () => {
  it('表格：引号、换行照样读得回来，像公式的不当公式，没有列全的写明共几条', () => {
    expect(recordCsv(record).split('\r\n')).toEqual([
      '\uFEFF"我的档案：港湾社会工作服务中心","截至 2026-12-01T02:00:00.000Z"', '', '"决定（最近 2 条，共 9 条）"', '"结果","理由"', '"不采纳","写着""见附件""，\n另行通知"', '"采纳","\'=1+1"', '', '"预约（0 条）"', '"用途"', '',
    ]);
  });

  it('给程序的：每行按栏名', () => {
    expect(JSON.parse(recordJson(record))).toMatchObject({ name: record.name, sections: [{ title: '决定', total: 9, rows: [{ 结果: '不采纳' }, { 结果: '采纳', 理由: '=1+1' }] }, { rows: [] }] });
  });
});
