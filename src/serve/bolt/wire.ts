import { createRequire } from 'node:module';
import { BoltFailure } from './failures.ts';

/** A structure of PackStream: a message, or a value such as a node or a date. */
export interface Structure {
  readonly signature: number;
  readonly fields: readonly unknown[];
}

/** Writes messages, cut into chunks. */
export interface Encoder {
  /** Packs a message; values are null, booleans, numbers (floats), bigints (integers), strings, bytes, lists, maps, structures. */
  message(signature: number, fields: readonly unknown[]): void;
  /** Hands on what has been packed. */
  flush(): void;
}

/** Reads messages out of bytes that may be cut anywhere. */
export interface Decoder {
  /** Throws BoltFailure when the bytes are no messages, or a message is larger than the limit. */
  write(bytes: Buffer): void;
}

/** What is used of neo4j-driver-bolt-connection: its internals, so the version is pinned and no other file knows them. */
interface Parts {
  readonly channel: {
    readonly Chunker: new (channel: { write(bytes: ChannelBuffer): void }, size: number) => Chunker;
    readonly Dechunker: new () => { onmessage: (message: ChannelBuffer) => void; write(bytes: ChannelBuffer): void };
    readonly alloc: (bytes: Buffer) => ChannelBuffer;
  };
  readonly packstream: {
    readonly v2: {
      readonly Packer: new (
        chunker: Chunker,
      ) => { packStruct(signature: number, fields: (() => void)[]): void; packable(value: unknown): () => void };
      readonly Unpacker: new (
        disableLosslessIntegers: boolean,
        useBigInt: boolean,
      ) => { unpack(message: ChannelBuffer): unknown };
    };
    readonly structure: { readonly Structure: new (signature: number, fields: readonly unknown[]) => Structure };
  };
}

interface ChannelBuffer {
  readonly length: number;
  /** Bytes that have not been read. */
  remaining(): number;
  readonly _buffer: Buffer;
}

interface Chunker {
  messageBoundary(): void;
  flush(): void;
}

const { channel, packstream } = createRequire(import.meta.url)('neo4j-driver-bolt-connection') as Parts;

/** Chunks may have 65,535 bytes; what is not filled is allocated in vain. */
const CHUNK_BYTES = 16_384;

/** Makes a structure that can be packed. */
export function structure(signature: number, fields: readonly unknown[]): Structure {
  return new packstream.structure.Structure(signature, fields);
}

/** Whether an unpacked value is a structure. */
export function isStructure(value: unknown): value is Structure {
  return value instanceof packstream.structure.Structure;
}

/** Makes an encoder that hands its bytes to `write`. */
export function createEncoder(write: (bytes: Buffer) => void): Encoder {
  const chunker = new channel.Chunker({ write: ({ _buffer }) => write(_buffer) }, CHUNK_BYTES);
  const packer = new packstream.v2.Packer(chunker);
  return {
    message(signature, fields) {
      packer.packStruct(
        signature,
        fields.map((field) => packer.packable(field)),
      );
      chunker.messageBoundary();
    },
    flush: () => chunker.flush(),
  };
}

/** Makes a decoder that gives each message, and its size in bytes, to `receive`. Integers come as bigints. */
export function createDecoder(receive: (message: Structure, size: number) => void, largest: () => number): Decoder {
  const unpacker = new packstream.v2.Unpacker(false, true);
  const dechunker = new channel.Dechunker();
  let pending = 0;
  dechunker.onmessage = (message) => {
    pending = 0;
    checkSize(message.length, largest());
    receive(
      unpack(message, (bytes) => unpacker.unpack(bytes)),
      message.length,
    );
  };
  return {
    write(bytes) {
      // In steps: a message that never ends must not be gathered beyond the limit.
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        const part = bytes.subarray(at, at + CHUNK_BYTES);
        pending += part.length;
        dechunker.write(channel.alloc(part));
        checkSize(pending - CHUNK_BYTES, largest());
      }
    },
  };
}

function checkSize(size: number, largest: number): void {
  if (size > largest) throw new BoltFailure('Neo.ClientError.Request.Invalid', `A message may have ${largest} bytes`);
}

function unpack(bytes: ChannelBuffer, read: (bytes: ChannelBuffer) => unknown): Structure {
  let message: unknown;
  try {
    message = read(bytes);
  } catch (error) {
    throw new BoltFailure('Neo.ClientError.Request.InvalidFormat', 'The message cannot be read', { cause: error });
  }
  if (isStructure(message) && bytes.remaining() === 0) return message;
  throw new BoltFailure('Neo.ClientError.Request.InvalidFormat', 'A message is one structure; something else came');
}
