export { sampleFiles, zipOf } from './sample-files.ts';
export { SentFiles } from './sent-files.ts';
