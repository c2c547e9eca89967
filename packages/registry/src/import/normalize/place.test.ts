import { describe, expect, it } from 'vitest';
import { REGIONS } from '../samples.ts';
import { normalizeRow } from './row.ts';

function place(region: string | null, street: string | null = null, address: string | null = null) {
  const cells = { ...(address !== null && { address: { kind: 'text' as const, text: address } }), ...(region !== null && { regionCode: { kind: 'text' as const, text: region } }), ...(street !== null && { street: { kind: 'text' as const, text: street } }) };
  const { values, reasons } = normalizeRow(cells, { above: null, moneyUnit: null, ownWords: false, date1904: false, today: '2018-11-20' });
  return { region: values.regionCode, street: values.street, unknown: reasons.some(({ code }) => code === 'REGION_UNKNOWN') };
}

describe('区市与街道', () => {
  it.each([
    ['城阳区', '370214'], ['城阳', '370214'], ['青岛市城阳区', '370214'], ['山东省青岛市城阳区', '370214'], ['山东省城阳区', '370214'], ['城 阳 区', '370214'], ['高新区', '370214'], ['青岛市高新区', '370214'],
    ['青岛高新区', '370214'], ['370214', '370214'], ['370214.0', '370214'], ['即墨市', '370215'], ['370282', '370215'], ['黄岛', '370211'], ['青岛西海岸新区', '370211'], ['西海岸', '370211'],
    ['胶南市', '370211'], ['370284', '370211'], ['四方区', '370203'], ['370205', '370203'], ['青岛市', '370200'], ['青岛', '370200'], ['市直', '370200'], ['山东省青岛市', '370200'], ['市南', '370202'], ['青岛市市南区', '370202'],
  ])('区市 %s 是 %s', (region, code) => {
    expect(place(region)).toEqual({ region: code, street: null, unknown: false });
  });

  it.each([
    ['流亭街道', '370214', '流亭街道'], ['流亭', '370214', '流亭街道'], ['流亭街道办事处', '370214', '流亭街道'], ['田横镇', '370215', '田横镇'], ['城阳街道', '370214', '城阳街道'],
    ['城阳区流亭街道', '370214', '流亭街道'], ['青岛市城阳区流亭街道办', '370214', '流亭街道'], ['胶南市隐珠街道', '370211', '隐珠街道'], ['青岛市流亭街道', '370214', '流亭街道'], ['青岛西海岸新区王台街道', '370211', '王台街道'],
  ])('区市 %s 说出街道：%s %s', (region, code, street) => {
    expect(place(region)).toEqual({ region: code, street, unknown: false });
    expect(place(region, '别的街')).toEqual({ region: code, street: '别的街', unknown: false });
  });

  it.each(['历下区', '济南市', '山东省', '城阳区某某路', '崂山区流亭街道', '城阳区城阳区', '52370214', '青岛城阳区'])('区市 %s 认不出，也不从街道猜', (region) => {
    expect(place(region)).toEqual({ region: null, street: null, unknown: true });
    expect(place(region, '流亭')).toEqual({ region: null, street: '流亭街道', unknown: true });
  });

  it.each([
    ['流亭', '370214', '流亭街道'], ['流亭街道办事处', '370214', '流亭街道'], ['惜福镇', '370214', '惜福镇街道'], ['惜福镇街道', '370214', '惜福镇街道'], ['鳌山卫街道办', '370215', '鳌山卫街道'],
    ['四方', '370203', '四方街道'], ['田横镇办事处', '370215', '田横镇'],
  ])('区市没填，从街道 %s 得 %s', (street, code, name) => {
    expect(place(null, street)).toEqual({ region: code, street: name, unknown: false });
    expect(place('/', street)).toEqual({ region: code, street: name, unknown: false });
  });

  it('都没填，或者街道不在青岛，就不知道', () => {
    expect(place(null)).toEqual({ region: null, street: null, unknown: true });
    expect(place(null, '泉城路街道')).toEqual({ region: null, street: '泉城路街道', unknown: true });
    expect(place(null, '街道')).toEqual({ region: null, street: '街道', unknown: true });
  });

  it('街道按本行的区市认，认不出的照写', () => {
    expect(place('即墨区', '流亭街道办事处').street).toBe('流亭街道办事处');
    expect(place('城阳', '流亭(东)').street).toBe('流亭（东）');
    expect(place('城阳', '=流亭').street).toBe("'=流亭");
    expect(place('青岛市', '流亭').street).toBe('流亭');
  });

  it('regions.json 中每个名称、代码和街道都认得', () => {
    for (const { code, aliases, formerCodes, streets } of REGIONS) {
      for (const word of [...aliases, code, ...formerCodes]) expect(place(word).region).toBe(code);
      for (const street of streets) expect(place(null, street)).toEqual({ region: code, street, unknown: false });
    }
  });

  it('住所只在别处说不出区市时用：开头是哪个区市；只到青岛市的，不算', () => {
    expect(place(null, null, '山东省青岛市城阳区正阳中路 1 号')).toEqual({ region: '370214', street: null, unknown: false });
    expect(place('即墨区', null, '青岛市城阳区正阳中路 1 号')).toMatchObject({ region: '370215' });
    expect(place('历下区', null, '青岛市城阳区正阳中路 1 号')).toMatchObject({ region: null, unknown: true });
    expect(place(null, null, '山东省青岛市某路 1 号')).toMatchObject({ region: null, unknown: true });
  });
});
