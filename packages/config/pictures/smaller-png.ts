import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;

interface Chunk {
  readonly kind: string;
  readonly data: Buffer;
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ kind: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function written({ kind, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The same PNG, packed as tightly as zlib can: a browser takes its pictures in a hurry. */
export function smallerPng(file: Buffer): Buffer {
  const chunks = chunksOf(file);
  const packed = deflateSync(inflateSync(Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data))), { level: 9, memLevel: 9 });
  const first = chunks.findIndex(({ kind }) => kind === 'IDAT');
  const kept = chunks.flatMap((chunk, index) => (index === first ? [{ kind: 'IDAT', data: packed }] : chunk.kind === 'IDAT' ? [] : [chunk]));
  return Buffer.concat([file.subarray(0, SIGNATURE), ...kept.map(written)]);
}
