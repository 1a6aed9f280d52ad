import { TextDecoder, TextEncoder } from 'node:util';

// Browsers have these; jsdom does not, and react-router needs them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
