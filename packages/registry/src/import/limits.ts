const MEGABYTE = 1024 * 1024;

/** What one file may ask of the machine that reads it. */
export const LIMITS = {
  fileBytes: 64 * MEGABYTE,
  dataRows: 200_000,
  // Titles, blank rows and totals come on top of the data rows.
  sheetRows: 210_000,
  columns: 16_384,
  // Excel's own limit.
  cellCharacters: 32_767,
  sheetCharacters: 160_000_000,
  // Long texts are rare in lists and dear to read: they weigh more against the sum.
  longText: 1_000,
  longTextWeight: 8,
  sharedStrings: 5_000_000,
  mergedAreas: 500_000,
  mergedAreasInOneRow: 1_000,
  mergedCells: 5_000_000,
  zipEntries: 2_000,
  unpackedBytes: 640 * MEGABYTE,
  ratio: 100,
  // Small files full of repetitions are packed tightly and do no harm.
  ratioFromBytes: 10 * MEGABYTE,
  xmlDepth: 64,
  jsonItemCharacters: 1_000_000,
  batchRows: 500,
  batchCharacters: 2_000_000,
} as const;
