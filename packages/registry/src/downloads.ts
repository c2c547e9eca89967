import { createReadStream } from 'node:fs';
import { type Download, type DownloadRoute, PUBLIC } from '@gongqiao/kernel';
import { samplePath } from './import/samples.ts';
import { writeTemplate } from './import/write/template.ts';
import { bulkResult } from './operations/bulk/bulk-result.ts';
import { CSV, XLSX } from './operations/export/content-types.ts';
import { exportOrganizations } from './operations/export/export-organizations.ts';
import { exportPicture } from './operations/export/export-picture.ts';
import { forExport } from './operations/export/for-export.ts';
import { downloadOpenData, downloadPopolo } from './operations/open-data/download.ts';
import { importRemarks } from './operations/import/remarks.ts';
import { refuse } from './refusals.ts';
import type { RegistryPermission } from './permissions.ts';

// Named in full: nothing of the address becomes part of a path.
const SAMPLES: Readonly<Record<string, string>> = {
  'laoshan-2018.xlsx': XLSX, 'chengyang-2018.xlsx': XLSX, 'jimo-2018.csv': CSV.replace('utf-8', 'gb18030'),
};

function sample(name: string): Download {
  const contentType = Object.hasOwn(SAMPLES, name) ? SAMPLES[name] : undefined;
  if (!contentType) throw refuse('SAMPLE_UNKNOWN');
  return { fileName: name, contentType, body: createReadStream(samplePath(name)) };
}

const route = (allow: RegistryPermission, handle: DownloadRoute['handle']): DownloadRoute => ({ allow, handle });
const exporting = (handle: DownloadRoute['handle']): DownloadRoute => route('registry.export', (context, query) => handle(forExport(context), query));

/** `GET /download/registry/<name>` */
export const registryDownloads: Readonly<Record<string, DownloadRoute>> = {
  template: route('registry.import', async () => ({ fileName: '社会组织名单模板.xlsx', contentType: XLSX, body: await writeTemplate() })),
  sample: route('registry.import', async (_context, query) => sample(query['name'] ?? '')),
  'import-remarks': route('registry.import', importRemarks),
  'bulk-result': route('registry.correct', bulkResult),
  organizations: exporting(exportOrganizations),
  'open-data': { allow: PUBLIC, handle: downloadOpenData },
  popolo: exporting(downloadPopolo),
  picture: exporting(exportPicture),
};
