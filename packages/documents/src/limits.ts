const megabyte = 1024 * 1024;

/** What one document, one submission and one account may have; `quotaBytes` within `quotaDays`. */
export const documentLimits = { fileBytes: 20 * megabyte, chunkBytes: 256 * 1024, perSubmission: 5, quotaBytes: 200 * megabyte, quotaDays: 30 } as const;

export const inMegabytes = (bytes: number): number => bytes / megabyte;
