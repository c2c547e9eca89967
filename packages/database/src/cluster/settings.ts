import os from 'node:os';

/** Settings of PostgreSQL by name. */
export type ServerSettings = Readonly<Record<string, string | number>>;

const megabyte = 1024 * 1024;

function sharedBuffers(): string {
  const wanted = Math.round(os.totalmem() / megabyte / 16);
  return `${Math.min(512, Math.max(64, wanted))}MB`;
}

/** What every embedded server runs with; fsync, full_page_writes and synchronous_commit keep PostgreSQL's default: on. */
export function standardSettings(): ServerSettings {
  return {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: sharedBuffers(),
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO, YMD',
    default_text_search_config: 'pg_catalog.simple',
    // A failed statement's text and its detail hold people's data: the gateway reports failures, redacted.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
}

/** As arguments of the server's command line. */
export function settingArguments(settings: ServerSettings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
