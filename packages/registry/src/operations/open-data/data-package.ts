import type { OpenDataFile } from '../../open-data-edition/open-data-edition.entity.ts';

/** The licence under which the files may be used. */
export const LICENCE = { name: 'CC-BY-4.0', title: '署名 4.0 国际', path: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans' } as const;

/** The descriptor of an edition (Frictionless Data Package 1.0). */
export function dataPackage(month: string, at: Date, files: readonly OpenDataFile[]): object {
  return {
    name: `social-organizations-${month}`, title: `劳动关系领域社会组织公开名录（${month}）`, created: at.toISOString(), licenses: [LICENCE],
    description: '公开名录所列的社会组织；人数、收入、资金来源、联系人不公开。没有登记的团体，未经决定不列入。使用时请注明来源与月份。',
    resources: files.map(({ name, title, mediaType, bytes, sha256 }) => ({
      name: name.replace('.', '-'), path: name, title, mediatype: mediaType, encoding: 'utf-8', bytes, hash: `sha256:${sha256}`, ...(name.startsWith('organizations.') && { schema: 'schema.json' }),
    })),
  };
}
