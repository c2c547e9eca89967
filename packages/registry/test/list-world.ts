import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Viewer } from '@gongqiao/kernel';
import type { World } from '@gongqiao/testing';
import { ask, clerkOfCity } from './world.ts';

/** A list as an authority publishes it: a title, a header, a line each, and a column of persons that must not be kept. */
export function publishedList(columns: readonly string[], lines: readonly (readonly string[])[], title = '关于公布名单的公告'): string {
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${[[title], [...columns, '法定代表人'], ...lines.map((line) => [...line, '某某'])].map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

export const LISTED = ['序号', '社会组织名称', '统一社会信用代码', '列入日期', '列入事由', '移出日期'];
export const line = (name: string, code: string | null, listedOn = '2026年3月5日', removedOn = '', reason = '未按规定报送年度工作报告'): string[] => ['1', name, code ?? '', listedOn, reason, removedOn];

export interface Recorded {
  __typename: string;
  id: string;
  code?: string;
  message?: string;
  total: number;
  matched: number;
  unmatched: number;
  ended: number;
}

export interface Shown {
  kind: string;
  authority: string;
  reportYear: number | null;
  result: string | null;
  listedOn: string | null;
  reason: string | null;
  sourceUrl: string;
  asOf: string;
  expiresOn: string;
  endedOn: string | null;
  endedBy: string | null;
  standing: string;
}

const SHOWN = 'kind authority reportYear result listedOn reason sourceUrl asOf expiresOn endedOn endedBy standing';
const RECORD = `mutation ($uploadId: ID!, $input: AuthorityListInput!) { done: recordAuthorityList(uploadId: $uploadId, input: $input) { __typename ... on AuthorityList { id total matched unmatched ended } ... on Refusal { code message } } }`;
const PREVIEW = `mutation ($uploadId: ID!, $input: AuthorityListInput!) { done: previewAuthorityList(uploadId: $uploadId, input: $input) {
  __typename ... on AuthorityListPreview { total matched unmatched removed ended columns { header understood } } ... on Refusal { code message } } }`;

export const abnormal = { kind: 'ABNORMAL_ACTIVITY', authority: '青岛市民政局', sourceUrl: 'https://mzj.example.invalid/list', asOf: '2026-10-31', complete: false };

let sent = 0;
/** A file put where uploads are found; its name is its mark. */
export function upload(folder: string, content: string): string {
  const uploadId = `名单${(sent += 1)}.csv`;
  writeFileSync(join(folder, uploadId), content);
  return uploadId;
}

const send = (document: string) => async <Answer = Recorded>(world: World, folder: string, content: string, input: object = {}, viewer: Viewer = clerkOfCity(world)): Promise<Answer> =>
  (await ask<{ done: Answer }>(world, viewer, document, { uploadId: upload(folder, content), input: { ...abnormal, ...input } })).done;
export const record = send(RECORD);
export const preview = send(PREVIEW);

export const shown = async (world: World, organization: string, viewer: Viewer = clerkOfCity(world)): Promise<Shown[]> =>
  (await ask<{ listings: Shown[] }>(world, viewer, `query ($organization: ID!) { listings: organizationListings(organization: $organization) { ${SHOWN} } }`, { organization })).listings;
export const own = async (world: World, viewer: Viewer): Promise<Shown[]> => (await ask<{ listings: Shown[] }>(world, viewer, `{ listings: ownListings { ${SHOWN} } }`)).listings;
