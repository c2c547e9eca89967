import { isOffice } from './office.ts';
import type { SentFile } from './sent-file.ts';

/** A kind of file that may be attached. */
export interface DocumentType {
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** The bytes that every such file begins with. */
  readonly signature: Buffer;
  /** Whether the file is one of its kind to its end, and of no other. */
  readonly isSound: (file: SentFile) => boolean | Promise<boolean>;
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const zip = bytes('504b0304');
const ZIP_END = bytes('504b0506');
const PNG_END = bytes('0000000049454e44ae426082');

// What a browser, a PDF reader or an interpreter would look for in the beginning of another file.
const foreign = /<(?:script|html|svg|!doctype|iframe|\?php)|%PDF-/i;

// A zip is read from its end: one may stand behind any picture.
const endsAsZip = ({ tail }: SentFile): boolean => tail.includes(ZIP_END);

const alone = (file: SentFile, signature: Buffer): boolean => !endsAsZip(file) && !foreign.test(file.head.toString('latin1', signature.length));

const pdf = bytes('255044462d');
const jpeg = bytes('ffd8ff');
const png = bytes('89504e470d0a1a0a');

export const documentTypes: readonly DocumentType[] = [
  { extensions: ['.pdf'], mediaType: 'application/pdf', signature: pdf, isSound: (file) => alone(file, pdf) && file.tail.subarray(-1024).includes('%%EOF') },
  // Phones put more behind the picture: its end is not looked for.
  { extensions: ['.jpg', '.jpeg'], mediaType: 'image/jpeg', signature: jpeg, isSound: (file) => alone(file, jpeg) },
  { extensions: ['.png'], mediaType: 'image/png', signature: png, isSound: (file) => alone(file, png) && file.tail.subarray(-PNG_END.length).equals(PNG_END) },
  { extensions: ['.docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', signature: zip, isSound: ({ path }) => isOffice(path, 'word/document.xml') },
  { extensions: ['.xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', signature: zip, isSound: ({ path }) => isOffice(path, 'xl/workbook.xml') },
];

/** The extensions that may be attached, as people read them. */
export const extensionsShown = documentTypes.flatMap(({ extensions }) => extensions).join('、');
