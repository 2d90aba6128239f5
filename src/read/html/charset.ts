import { InputError } from '../../errors.ts';
import { decodeBytes } from '../decode.ts';

/** A declaration has to stand in the first 1024 bytes (HTML Standard, 4.2.5.4). */
const DECLARED_WITHIN = 1024;
const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i;

/**
 * The bytes of a page as text: in the encoding that came with it, else the one that it declares, else UTF-8.
 * Throws InputError: a page in an encoding that nobody knows, or not in the one that it claims, is not guessed at.
 */
export function decodePage(bytes: Uint8Array, name: string, given?: string): string {
  const label = given ?? declared(bytes) ?? 'utf-8';
  const decoder = decoderFor(label, name);
  if (decoder.encoding === 'utf-8') return decodeBytes(bytes, name);
  const zero = decoder.encoding.startsWith('utf-16') ? -1 : bytes.indexOf(0);
  if (zero >= 0) throw new InputError('INPUT_BINARY', name, `${name}: byte ${zero} is zero; this is no page`);
  try {
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withQuotes(text) : text;
  } catch (cause) {
    const message = `${name}: the page is not in ${label}, the encoding that it claims`;
    throw new InputError('INPUT_ENCODING', name, message, { cause });
  }
}

/** What windows-1252 has from 0x80 to 0x9f: quotation marks, dashes and the euro (https://encoding.spec.whatwg.org/#index-windows-1252). */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some releases of Node decode windows-1252 as if it were ISO 8859-1, and leave control characters for these. */
function withQuotes(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => C1[char.charCodeAt(0) - 0x80] ?? char);
}

function declared(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const label = DECLARATION.exec(head)?.[1];
  // A declaration that could be read byte by byte cannot be true of UTF-16 (HTML Standard, 13.2.3.2).
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderFor(label: string, name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    const message = `${name}: the encoding "${label.slice(0, 40)}" is unknown; save the page as UTF-8`;
    throw new InputError('INPUT_ENCODING', name, message, { cause });
  }
}
