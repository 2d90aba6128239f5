import type { Config } from '../config.ts';

/** What a command has of the world: settings, two ways to speak, and a place to leave what must be closed. */
export interface Terminal {
  readonly config: Config;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /**
   * Keys as they are pressed, without waiting for the end of a line; blanks and line ends are left out, so that keys can be
   * piped in too. Ends where standard input does.
   */
  keys(): AsyncIterable<string>;
  /** Lines as they are typed, with history on a person's screen; `prompt` is asked before each. */
  lines(prompt: () => string): AsyncIterable<string>;
  /** Whether messages go to a person's screen: then there is a progress bar. */
  readonly isInteractive: boolean;
  /** Whether results go to a screen with colours. */
  readonly hasColours: boolean;
  /** A line of results, to standard output. */
  print(line: string): void;
  /** A line for people, to standard error. */
  note(line: string): void;
  /** Closed when the command ends, is interrupted or fails; the last one opened first. */
  closeLater(close: () => Promise<void>): void;
  /** Resolves when the program is asked to stop (SIGINT, SIGTERM). */
  readonly stopped: Promise<void>;
  /** The exit status of a command that ends without an error. */
  exitWith(code: number): void;
}
