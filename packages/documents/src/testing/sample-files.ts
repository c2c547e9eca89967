import { crc32, deflateSync } from 'node:zlib';

const fields = (...values: readonly (readonly [size: 2 | 4, value: number])[]): Buffer => Buffer.concat(values.map(([size, value]) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntLE(value, 0, size);
  return bytes;
}));

/** A zip of parts that are stored as they are. */
export function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [data, nameBytes] = [Buffer.from(text), Buffer.from(name)];
    const shared = fields([2, 20], [2, 0x800], [2, 0], [4, 0], [4, crc32(data)], [4, data.length], [4, data.length], [2, nameBytes.length], [2, 0]);
    const body = Buffer.concat([fields([4, 0x04034b50]), shared, nameBytes, data]);
    directory.push(fields([4, 0x02014b50], [2, 20]), shared, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), nameBytes);
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const count = bodies.length;
  return Buffer.concat([...bodies, list, fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, list.length], [4, offset], [2, 0])]);
}

function pngPart(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const number = (value: number): Buffer => Buffer.from(value.toString(16).padStart(8, '0'), 'hex');
  return Buffer.concat([number(data.length), body, number(crc32(body))]);
}

const contentTypes = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** Small files of every kind that may be attached; nothing in them is anybody's. */
export const sampleFiles = {
  pdf: (more = ''): Buffer => Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n%${more}\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n`),
  jpeg: (more = Buffer.alloc(0)): Buffer => Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), more, Buffer.from('ffd9', 'hex')]),
  png: (): Buffer => Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'), pngPart('IHDR', Buffer.from('00000001000000010800000000', 'hex')), pngPart('IDAT', deflateSync(Buffer.from([0, 200]))), pngPart('IEND', Buffer.alloc(0)),
  ]),
  docx: (more: Readonly<Record<string, string>> = {}): Buffer => zipOf({ '[Content_Types].xml': contentTypes, 'word/document.xml': '<w:document/>', ...more }),
  xlsx: (more: Readonly<Record<string, string>> = {}): Buffer => zipOf({ '[Content_Types].xml': contentTypes, 'xl/workbook.xml': '<workbook/>', ...more }),
} as const;
