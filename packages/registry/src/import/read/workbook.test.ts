import { describe, expect, it } from 'vitest';
import { isDateFormat } from './workbook.ts';

describe('日期格式', () => {
  it.each(['yyyy/m/d', 'yyyy\\-mm\\-dd', 'YYYY"年"M"月"D"日"', '[$-804]yyyy"年"m"月"', 'm/d/yy h:mm', 'd-mmm-yy', 'mmm-yy', '[$-804]e"年"', 'yyyy-mm-dd hh:mm AM/PM', 'mm-dd'])('%s 是', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each(['General', '0.00', '#,##0', '0.00E+00', '##0.0E+0', 'h:mm', 'h:mm AM/PM', '[h]:mm:ss', 'mm:ss', '[Red]0', '0"day"', '"年"0', '@', '0%', '¥#,##0.00', '_ * #,##0_ ;_ * -#,##0_ '])('%s 不是', (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});
