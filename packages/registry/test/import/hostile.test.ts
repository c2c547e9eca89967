import { deflateRawSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readImportInWorker } from '../../src/import/read-in-worker.ts';
import { ImportRefused } from '../../src/import/refusal.ts';
import { readContent, TODAY, withFile } from './read-report.ts';
import { buildWorkbook, sharedStringsXml, workbookEntries } from './workbook-builder.ts';
import { buildZip, type ZipEntry } from './zip-builder.ts';

const MEGABYTE = 1024 * 1024;
const HEADER = ['组织名称', '代码', '区市', '类型'];
const ROW = ['甲组织服务中心', null, '城阳', '草根组织'];
const GOOD = { sheets: [{ rows: [HEADER, ROW] }] };
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const HEADER_XML = `<row r="1">${HEADER.map(inline).join('')}</row>`;

/** A workbook whose only sheet is this XML. */
const withSheet = (xml: string | ZipEntry, texts: readonly string[] = []): Buffer => buildZip(workbookEntries([{ xml }], sharedStringsXml(texts)));
const sheet = (rows: string, after = ''): string => `<worksheet ${MAIN}><sheetData>${HEADER_XML}${rows}</sheetData>${after}</worksheet>`;

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly seconds: number;
  readonly grownMegabytes: number;
}

function refusalOf(error: unknown): ImportRefused {
  if (error instanceof ImportRefused) return error;
  throw error;
}

async function refusal(content: Buffer | string, filename = '名单.xlsx'): Promise<ImportRefused> {
  return readContent(filename, content).then(() => Promise.reject(new Error('读进去了，没有拒绝')), refusalOf);
}

/** Reads in the worker, as uploads are, and watches time and memory. */
async function refusalInWorker(content: Buffer | string): Promise<Refused> {
  return withFile(content, async (path) => {
    const before = process.memoryUsage.rss();
    let highest = before;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage.rss())), 20);
    const started = performance.now();
    try {
      await readImportInWorker({ path, filename: '名单.xlsx' }, { today: TODAY }, () => undefined);
    } catch (error) {
      const { code, message } = refusalOf(error);
      const seconds = (performance.now() - started) / 1000;
      return { code, message, seconds, grownMegabytes: (highest - before) / MEGABYTE };
    } finally {
      clearInterval(watch);
    }
    throw new Error('读进去了，没有拒绝');
  });
}

/** The bounds are generous: other work may share the machine. */
function expectQuick({ seconds, grownMegabytes }: Refused): void {
  expect(seconds).toBeLessThan(20);
  expect(grownMegabytes).toBeLessThan(320);
}

describe('压缩包', () => {
  it('好的文件读得了', async () => {
    expect((await readContent('名单.xlsx', buildWorkbook(GOOD), { inWorker: true })).report.rows).toHaveLength(1);
  });

  it('压得太紧的炸弹', async () => {
    const bomb = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(60 * MEGABYTE, 32) };
    const refused = await refusalInWorker(withSheet(bomb));
    expect(refused.code).toBe('UNPACKED_SIZE');
    expectQuick(refused);
  });

  it('展开后过大，不必展开就知道', async () => {
    const large = { name: 'xl/media/image1.png', data: '', packed: Buffer.alloc(8 * MEGABYTE), declaredSize: 700 * MEGABYTE };
    expect((await refusal(buildZip([...workbookEntries([{ xml: sheet('') }], sharedStringsXml([])), large]))).code).toBe('UNPACKED_SIZE');
  });

  it('谎报大小的炸弹', async () => {
    const packed = deflateRawSync(Buffer.alloc(60 * MEGABYTE, 32));
    const refused = await refusalInWorker(withSheet({ name: 'xl/worksheets/sheet1.xml', data: '', packed, declaredSize: 5000 }));
    expect(refused.code).toBe('DAMAGED');
    expectQuick(refused);
  });

  it('许多小炸弹合起来太大', async () => {
    const part = Buffer.alloc(9 * MEGABYTE, 32);
    const packed = deflateRawSync(part);
    const parts = Array.from({ length: 80 }, (_, at) => ({ name: `xl/media/${at}.bin`, data: '', packed, declaredSize: part.length }));
    expect((await refusal(buildZip([...workbookEntries([{ xml: sheet('') }], sharedStringsXml([])), ...parts]))).code).toBe('UNPACKED_SIZE');
  });

  it.each<[string, Partial<ZipEntry> & { name: string }, string]>([
    ['../ 路径', { name: '../../etc/cron.d/x' }, 'UNSAFE'], ['绝对路径', { name: '/etc/passwd' }, 'UNSAFE'], ['盘符路径', { name: 'C:/windows/x' }, 'UNSAFE'], ['符号链接', { name: 'xl/link', mode: 0o120777 }, 'UNSAFE'],
    ['套着压缩包', { name: 'xl/embeddings/inner.zip' }, 'UNSAFE'], ['套着表格', { name: 'xl/embeddings/book.XLSX' }, 'UNSAFE'], ['重名', { name: 'xl/workbook.xml' }, 'DAMAGED'], ['加密', { name: 'xl/x.xml', encrypted: true }, 'ENCRYPTED'],
  ])('%s', async (_, entry, code) => {
    const refused = await refusal(buildWorkbook({ ...GOOD, extra: [{ data: 'x', ...entry }] }));
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/重新上传/);
  });

  it('文件太多', async () => {
    const extra = Array.from({ length: 2001 }, (_, at) => ({ name: `xl/media/${at}.txt`, data: '' }));
    expect((await refusal(buildWorkbook({ ...GOOD, extra }))).code).toBe('UNSAFE');
  });

  it('缺了部分、断了、缺了工作表', async () => {
    const good = buildWorkbook(GOOD);
    expect((await refusal(good.subarray(0, good.length - 40))).code).toBe('DAMAGED');
    expect((await refusal(buildZip([{ name: 'a.txt', data: 'x' }]))).code).toBe('DAMAGED');
    expect((await refusal(withSheet({ name: 'xl/other.xml', data: 'x' }))).code).toBe('DAMAGED');
  });
});

describe('XML', () => {
  it('十亿大笑', async () => {
    const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const doctype = `<!DOCTYPE x [<!ENTITY l0 "哈">${entities}]>`;
    const refused = await refusalInWorker(withSheet(`<?xml version="1.0"?>${doctype}${sheet(`<row>${inline('&l9;')}</row>`)}`));
    expect(refused.code).toBe('UNSAFE');
    expectQuick(refused);
  });

  it.each([
    ['外部实体', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheet('')}`, 'UNSAFE'], ['没有定义的实体', sheet(`<row>${inline('&secret;')}</row>`), 'DAMAGED'], ['没有写完', sheet('').slice(0, -20), 'DAMAGED'],
    ['嵌套过深', sheet(`<row>${'<c>'.repeat(5000)}`), 'UNSAFE'], ['不是 XML', 'PK 不是', 'DAMAGED'], ['行号倒退', sheet('<row r="5"/><row r="4"/>'), 'DAMAGED'], ['位置不存在', sheet('<row r="2"><c r="ZZZZ2"/></row>'), 'DAMAGED'],
    ['引用不存在的文字', sheet('<row r="2"><c r="A2" t="s"><v>7</v></c></row>'), 'DAMAGED'], ['合并区域写错', sheet('', '<mergeCells><mergeCell ref="A1:"/></mergeCells>'), 'DAMAGED'],
  ])('%s', async (_, xml, code) => {
    expect((await refusal(withSheet(xml))).code).toBe(code);
  });
});

describe('行和单元格', () => {
  it('一百万空行', async () => {
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}"/>`).join('');
    const refused = await refusalInWorker(withSheet(sheet(rows)));
    expect(refused.code).toBe('TOO_MANY_ROWS');
    expectQuick(refused);
  });

  it('远在最后一行的一格；只有格式的空行不碍事', async () => {
    expect((await refusal(withSheet(sheet(`<row r="1048576">${inline('甲')}</row>`)))).code).toBe('TOO_MANY_ROWS');
    expect((await readContent('名单.xlsx', withSheet(sheet('<row r="1048576"><c s="1"/></row>')))).report.skipped).toEqual([]);
  });

  it('合并到最后一行的区域', async () => {
    const refused = await refusalInWorker(withSheet(sheet(`<row r="2">${inline('甲组织服务中心')}</row>`, '<mergeCells><mergeCell ref="A2:D1048576"/></mergeCells>')));
    expect(refused.code).toBe('TOO_MANY_ROWS');
    expectQuick(refused);
  });

  it('横跨全部列的许多合并区域', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => `<row r="${at + 2}">${inline('甲组织')}</row>`).join('');
    const areas = Array.from({ length: 600 }, (_, at) => `<mergeCell ref="A${at + 2}:XFD${at + 2}"/>`).join('');
    const refused = await refusalInWorker(withSheet(sheet(rows, `<mergeCells>${areas}</mergeCells>`)));
    expect(refused.code).toBe('TOO_MANY_CELLS');
    expectQuick(refused);
  });

  it('互相重叠的合并区域', async () => {
    const areas = Array.from({ length: 5000 }, () => '<mergeCell ref="A2:B90000"/>').join('');
    expect((await refusal(withSheet(sheet(`<row r="2">${inline('甲')}</row>`, `<mergeCells>${areas}</mergeCells>`)))).code).toBe('DAMAGED');
  });

  it('一格里的文字过长', async () => {
    expect((await refusal(withSheet(sheet(`<row r="2">${inline('甲'.repeat(40_000))}</row>`)))).code).toBe('LONG_TEXT');
    expect((await refusal(withSheet(sheet(''), [`<si><t>${'甲'.repeat(40_000)}</t></si>`]))).code).toBe('LONG_TEXT');
    const runs = '<r><t>甲乙丙丁</t></r>'.repeat(10_000);
    expect((await refusal(withSheet(sheet(''), [`<si>${runs}</si>`]))).code).toBe('LONG_TEXT');
  });

  it('一段长文字被许多格引用', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 2}">${'<c t="s"><v>0</v></c>'.repeat(4)}</row>`).join('');
    const refused = await refusalInWorker(withSheet(sheet(rows), [`<si><t>${'甲 乙'.repeat(10_000)}</t></si>`]));
    expect(refused.code).toBe('TOO_MANY_CELLS');
    expectQuick(refused);
  });

  it('许多长文字', async () => {
    const texts = Array.from({ length: 1_000 }, (_, at) => `<si><t>${at}${'x'.repeat(30_000)}</t></si>`);
    const refused = await refusalInWorker(withSheet(sheet(''), texts));
    expect(refused.code).toBe('UNPACKED_SIZE');
    expectQuick(refused);
  });

  it('二十万行以上的 CSV', async () => {
    const refused = await refusal(`${HEADER.join(',')}\n${'甲组织,,城阳,\n'.repeat(200_001)}`, '名单.csv');
    expect(refused.code).toBe('TOO_MANY_ROWS');
  });
});

describe('不是表格的文件', () => {
  it.each([
    ['空文件', '名单.xlsx', '', 'EMPTY'], ['旧版 xls 或加密的 xlsx', '名单.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_OR_ENCRYPTED'], ['旧版 xls', '名单.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'OLD_OR_ENCRYPTED'],
    ['文字冒充 xlsx', '名单.xlsx', '组织名称,代码', 'CONTENT'], ['xlsx 冒充 csv', '名单.csv', Buffer.from('504b0304', 'hex'), 'CONTENT'], ['PDF 冒充 xlsx', '名单.xlsx', '%PDF-1.7', 'CONTENT'], ['图片冒充 csv', '名单.csv', Buffer.from('89504e470d0a1a0a', 'hex'), 'CONTENT'],
    ['别的文件', '名单.docx', 'PK', 'TYPE'], ['没有扩展名', '名单', 'a,b', 'TYPE'], ['藏着扩展名', '名单.xlsx\u202Evsc.exe', 'a', 'TYPE'], ['没有表头', '名单.csv', '甲,乙,丙\n1,2,3', 'NO_HEADER'],
  ])('%s', async (_, filename, content, code) => {
    const refused = await refusal(content, filename);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(/上传/);
  });

  it('超过大小上限', async () => {
    expect((await refusal(Buffer.alloc(64 * MEGABYTE + 1, 44), '名单.csv')).code).toBe('FILE_SIZE');
  });
});

describe('另一进程', () => {
  const content = (rows: number): string => `${HEADER.join(',')}\n${Array.from({ length: rows }, (_, at) => `第${at}组织服务站,,城阳,草根组织`).join('\n')}`;

  it('一批一批给，等处理完再给下一批', async () => {
    await withFile(content(3000), async (path) => {
      const sizes: number[] = [];
      let handling = 0;
      const summary = await readImportInWorker({ path, filename: '名单.csv' }, { today: TODAY }, async (rows, progress) => {
        expect((handling += 1)).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 5));
        handling -= 1;
        sizes.push(rows.length);
        expect(progress.rows).toBeGreaterThanOrEqual(sizes.reduce((sum, size) => sum + size, 0));
      });
      expect(sizes).toEqual([500, 500, 500, 500, 500, 500, 0]);
      expect(summary.rows).toBe(3000);
    });
  });

  it('用时过长就停', async () => {
    await withFile(content(50_000), async (path) => {
      const reading = readImportInWorker({ path, filename: '名单.csv' }, { today: TODAY }, () => undefined, { timeoutMs: 1 });
      await expect(reading).rejects.toMatchObject({ code: 'TIMEOUT' });
    });
  });

  it('内存过多就停', async () => {
    await withFile(content(190_000), async (path) => {
      const reading = readImportInWorker({ path, filename: '名单.csv' }, { today: TODAY }, () => undefined, { memoryMb: 12 });
      await expect(reading).rejects.toMatchObject({ code: 'MEMORY' });
    });
  });

  it('读的进程在处理时没了：说明原因，别的都不受影响', async () => {
    const dying = "process.on('message', () => {}); process.send({ type: 'rows', rows: [], progress: { rows: 0, share: 0 } }, () => process.abort());";
    await withFile(dying, async (path) => {
      const workerUrl = pathToFileURL(path);
      const gone = () => new Promise<void>((resolve) => setTimeout(resolve, 500));
      await expect(readImportInWorker({ path, filename: '名单.csv' }, { today: TODAY }, gone, { workerUrl })).rejects.toMatchObject({ code: 'MEMORY' });
      await expect(readImportInWorker({ path, filename: '名单.csv' }, { today: TODAY }, () => undefined, { workerUrl: new URL('./missing.mjs', workerUrl) })).rejects.toThrow(/ended early: 1/);
    });
  });

  it('中途取消；处理出错也停', async () => {
    await withFile(content(5000), async (path) => {
      const cancelled = new AbortController();
      const reading = readImportInWorker({ path, filename: '名单.csv' }, { today: TODAY }, () => cancelled.abort(new Error('不要了')), { signal: cancelled.signal });
      await expect(reading).rejects.toThrow('不要了');
      const failing = readImportInWorker({ path, filename: '名单.csv' }, { today: TODAY }, () => Promise.reject(new Error('存不进去')));
      await expect(failing).rejects.toThrow('存不进去');
    });
  });
});
