/** What clients send, by signature. */
export const REQUESTS: ReadonlyMap<number, string> = new Map([
  [0x01, 'hello'],
  [0x02, 'goodbye'],
  [0x0f, 'reset'],
  [0x10, 'run'],
  [0x11, 'begin'],
  [0x12, 'commit'],
  [0x13, 'rollback'],
  [0x2f, 'discard'],
  [0x3f, 'pull'],
  [0x54, 'telemetry'],
  [0x66, 'route'],
  [0x6a, 'logon'],
  [0x6b, 'logoff'],
]);

/** What the server answers. */
export const SUCCESS = 0x70;
export const RECORD = 0x71;
export const IGNORED = 0x7e;
export const FAILURE = 0x7f;

/** Where a conversation stands. */
export type Stage = 'new' | 'login' | 'ready' | 'streaming' | 'transaction';

/** What may be sent when; anything else ends the connection. RESET may come at any time once logged in. */
export const EXPECTED: Readonly<Record<Stage, readonly string[]>> = {
  new: ['hello'],
  login: ['logon'],
  ready: ['run', 'begin', 'route', 'telemetry', 'logoff'],
  streaming: ['pull', 'discard'],
  transaction: ['run', 'pull', 'discard', 'commit', 'rollback', 'telemetry'],
};

/** A map among the fields of a message; an empty one if there is none. */
export function mapAt(fields: readonly unknown[], at: number): Readonly<Record<string, unknown>> {
  const value = fields[at];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
