import { BoltFailure } from './failures.ts';
import { isStructure, type Structure } from './wire.ts';

type Fields = readonly unknown[];

/** Structures that can be parameters, by signature: times become ISO 8601 text, which is what the graph holds. */
const TEXTS: ReadonlyMap<number, (fields: Fields) => string> = new Map([
  [0x44, ([days]: Fields) => new Date(Number(days) * 86_400_000).toISOString().slice(0, 10)],
  [0x54, ([nanos, offset]: Fields) => timeOf(nanos) + offsetOf(Number(offset))],
  [0x74, ([nanos]: Fields) => timeOf(nanos)],
  [
    0x49,
    ([seconds, nanos, offset]: Fields) =>
      dateTimeOf(Number(seconds) + Number(offset), nanos) + offsetOf(Number(offset)),
  ],
  [0x69, ([seconds, nanos]: Fields) => `${dateTimeOf(Number(seconds), nanos)}Z`],
  [0x64, ([seconds, nanos]: Fields) => dateTimeOf(Number(seconds), nanos)],
  [
    0x45,
    ([months, days, seconds, nanos]: Fields) =>
      `P${months}M${days}DT${secondsOf(BigInt(seconds as bigint), BigInt(nanos as bigint))}S`,
  ],
]);

/** A parameter of a client as the engine takes it. Throws BoltFailure for points and what else it knows nothing of. */
export function toEngine(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Int8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return value.map(toEngine);
  if (isStructure(value)) return textOf(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toEngine(part)]));
}

function textOf({ signature, fields }: Structure): string {
  const toText = TEXTS.get(signature);
  if (toText) return toText(fields);
  const what = signature === 0x58 || signature === 0x59 ? 'a point' : `a structure ${signature.toString(16)}`;
  throw new BoltFailure(
    'Neo.ClientError.Statement.TypeError',
    `A parameter is ${what}, which this graph does not know: give its numbers, e.g. as latitude and longitude`,
  );
}

function dateTimeOf(seconds: number, nanos: unknown): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19) + fractionOf(Number(nanos));
}

function timeOf(nanos: unknown): string {
  const whole = BigInt(nanos as bigint);
  const seconds = Number(whole / NANOS);
  return new Date(seconds * 1000).toISOString().slice(11, 19) + fractionOf(Number(whole % NANOS));
}

const NANOS = 1_000_000_000n;

function secondsOf(seconds: bigint, nanos: bigint): string {
  const all = seconds * NANOS + nanos;
  const size = all < 0n ? -all : all;
  return `${all < 0n ? '-' : ''}${size / NANOS}${fractionOf(Number(size % NANOS))}`;
}

function fractionOf(nanos: number): string {
  return nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
}

function offsetOf(seconds: number): string {
  const size = Math.abs(seconds);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return seconds === 0 ? 'Z' : `${seconds < 0 ? '-' : '+'}${two(size / 3600)}:${two((size % 3600) / 60)}`;
}
