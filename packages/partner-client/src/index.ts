export { copyDirectory, type DirectoryCopy, followDirectory } from './copy.ts';
export { type Changes, type Directory, directoryOf, FIELDS, type Organization, type Region, type Scope } from './directory.ts';
export { createPartnerClient, type PartnerClient, PartnerFault, type PartnerOptions } from './partner-client.ts';
export { verifyWebhook, type WebhookEvent, WebhookFault, type WebhookRequest } from './webhook.ts';
