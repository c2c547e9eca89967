export { migrations } from '../migrations/index.ts';
export { domains } from './domains.ts';
export { type Gateway, startGateway } from './running/gateway.ts';
export { openSystem, prepareSystem, type System } from './running/system.ts';
export { createLog } from './settings/log.ts';
export { readSettings, type Settings } from './settings/settings.ts';
