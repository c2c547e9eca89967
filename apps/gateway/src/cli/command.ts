import type { Logger } from 'pino';
import type { System } from '../running/system.ts';
import type { Settings } from '../settings/settings.ts';

/** What a command has at hand. */
export interface Cli {
  readonly settings: Settings;
  readonly log: Logger;
  /** Writes a line of the result. */
  out(text: string): void;
  /** Writes a line for the person who watches, which is no result. */
  tell(text: string): void;
  /** The next line that is typed or piped in. */
  ask(question: string): Promise<string>;
  /** A file named on the command line, counted from where the command was typed. */
  file(name: string): string;
  /** The open system; beside a running gateway it shares its database. Closed at the end of the command. */
  system(): Promise<System>;
}

/** `pnpm gongqiao <name> …`; the name may be two words. Returns the exit code. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly run: (cli: Cli, args: readonly string[]) => Promise<number>;
}

/** A command that was called in a way it does not understand. */
export class UsageFault extends Error {}
