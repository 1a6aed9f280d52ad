import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { decode } from 'iconv-lite';

/** The encodings that lists of businesses come in; iconv-lite knows them by these names. */
export type ImportEncoding = string;

const BYTE_ORDER_MARKS: [ImportEncoding, number[]][] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/** Without a mark, Western text in UTF-16 has a zero for every second byte. */
function looksLikeUtf16(bytes: Buffer): ImportEncoding | undefined {
  const sample = [...bytes.subarray(0, 4000)];
  const odd = sample.filter((byte, place) => byte === 0 && place % 2 === 1).length;
  const even = sample.filter((byte, place) => byte === 0 && place % 2 === 0).length;
  if (odd > sample.length / 4 && even < odd / 10) return 'UTF-16LE';
  return even > sample.length / 4 && odd < even / 10 ? 'UTF-16BE' : undefined;
}

const STRETCH = 256 * 1024;

/** UTF-8 with a few broken characters in it is still UTF-8: reading it otherwise would break all the good ones. */
function looksLikeUtf8(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  let special = 0;
  let broken = 0;
  // In stretches: the whole file as text beside its bytes would be three times the file.
  for (let at = 0; at < bytes.length; at += STRETCH) {
    const text = bytes.toString('utf8', at, at + STRETCH);
    special += text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
    broken += text.match(/\ufffd/g)?.length ?? 0;
  }
  return broken <= special / 10;
}

/** Which encoding a file is in: by its mark, by its shape, and else the Windows one that Dutch office software writes. */
export function detectEncoding(bytes: Buffer): ImportEncoding {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  if (marked) return marked[0];
  const wide = looksLikeUtf16(bytes);
  if (wide) return wide;
  return looksLikeUtf8(bytes) ? 'UTF-8' : singleByte(bytes);
}

const OTHER_SCRIPT = /^(windows-125[1356]|ISO-8859-[5-8]|KOI8-R|Shift_JIS|Big5|EUC-(JP|KR)|GB18030)$/;

/**
 * The single-byte encodings of our alphabet differ in a few letters only, and guessing between them goes wrong on lists of names: then
 * it is the Western one, in which the bytes 0x80–0x9F are letters and quotes in Windows only. Another script is plain to see.
 */
function singleByte(bytes: Buffer): ImportEncoding {
  const [guess] = analyse(bytes.subarray(0, 64_000));
  if (guess && guess.confidence >= 50 && OTHER_SCRIPT.test(guess.name)) return guess.name;
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? 'windows-1252' : 'ISO-8859-1';
}

/** The text without its byte-order mark, and without halves of characters that no text can hold. */
export function decodeFile(bytes: Buffer, encoding: ImportEncoding): string {
  return decode(bytes, encoding)
    .replace(/^\ufeff/, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
