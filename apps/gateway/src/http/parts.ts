import type { FactorVault, PersonVault, Sessions } from '@gongqiao/identity';
import type { Clock, Graph } from '@gongqiao/kernel';
import type { Orm } from '@gongqiao/database';
import type { Logger } from 'pino';
import type { KnownDocuments } from '../graphql/documents.ts';
import type { Site } from '../pages/site.ts';
import type { Contexts } from '../running/contexts.ts';
import type { Settings } from '../settings/settings.ts';
import type { UploadStore } from '../uploads/upload-store.ts';

/** What the server is put together from. */
export interface Parts {
  readonly settings: Pick<Settings, 'mode' | 'secondFactor' | 'plainHttp' | 'trustedProxies' | 'limits' | 'verbatim' | 'publicUrl' | 'federation' | 'dataFolder' | 'sms' | 'mail'>;
  readonly graph: Graph;
  readonly orm: Orm;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly vault: FactorVault;
  readonly people: PersonVault;
  readonly contexts: Contexts;
  readonly uploads: UploadStore;
  readonly site: Site;
  /** The documents that production answers; demo mode answers any. */
  readonly documents: KnownDocuments;
  readonly log: Logger;
}
