/** How the stand-in misbehaves. Counts are used up one request at a time. */
export interface FakeBehaviour {
  /** Requests to answer with 429. */
  throttle: number;
  /** Seconds until the limit named in a 429 is lifted. */
  throttleResetSeconds: number;
  /** Requests to answer with 500. */
  fail: number;
  /** Requests to answer with 401. */
  unauthorised: number;
  /** Requests to answer with 403. */
  forbidden: number;
  /** Milliseconds before any answer. */
  delayMs: number;
  /** Requests to accept and then close the connection without an answer. */
  dropAfterAccept: number;
  /** Requests to close the connection on without accepting. */
  dropBeforeAccept: number;
  /** Requests to reset the connection on without accepting. */
  reset: number;
  /** Accept and give no answer to one in so many requests; 0 for never. */
  dropAfterAcceptEvery: number;
  /** Neither accept nor answer one in so many requests; 0 for never. */
  dropBeforeAcceptEvery: number;
  /** What becomes of mail to an address; `delivered` when it is not named. */
  outcomes: Record<string, FakeOutcome>;
  /** Where events are posted to; none when empty. */
  webhookUrl: string;
  /** How often each event is posted, every time with a new sg_event_id. */
  webhookCopies: number;
  /** Posts events in another order than they happened. */
  webhookShuffle: boolean;
  /** Posts events by itself after each accepted request; otherwise only when asked. */
  webhookAutomatic: boolean;
}

export const FAKE_OUTCOMES = [
  'delivered',
  'bounce',
  'blocked',
  'deferred',
  'dropped',
  'spamreport',
  'silent',
] as const;
export type FakeOutcome = (typeof FAKE_OUTCOMES)[number];

export const goodBehaviour: Readonly<FakeBehaviour> = {
  throttle: 0,
  throttleResetSeconds: 1,
  fail: 0,
  unauthorised: 0,
  forbidden: 0,
  delayMs: 0,
  dropAfterAccept: 0,
  dropBeforeAccept: 0,
  reset: 0,
  dropAfterAcceptEvery: 0,
  dropBeforeAcceptEvery: 0,
  outcomes: {},
  webhookUrl: '',
  webhookCopies: 1,
  webhookShuffle: false,
  webhookAutomatic: true,
};

/** The settings in a request of a test; an unknown one is a mistake in the test. */
export function readBehaviour(json: unknown): Partial<FakeBehaviour> {
  if (typeof json !== 'object' || json === null) throw new Error('Send an object.');
  for (const [key, value] of Object.entries(json)) {
    if (!Object.hasOwn(goodBehaviour, key)) throw new Error(`There is no behaviour "${key}".`);
    if (typeof value !== typeof goodBehaviour[key as keyof FakeBehaviour]) {
      throw new Error(`The behaviour "${key}" has another type.`);
    }
  }
  return json;
}

type Misfortune =
  'throttle' | 'fail' | 'unauthorised' | 'forbidden' | 'dropAfterAccept' | 'dropBeforeAccept' | 'reset';

const COUNTED: readonly Misfortune[] = [
  'unauthorised',
  'forbidden',
  'throttle',
  'fail',
  'reset',
  'dropBeforeAccept',
  'dropAfterAccept',
];

/** What goes wrong with the n-th request, if anything; counts it off. */
export function nextMisfortune(behaviour: FakeBehaviour, request: number): Misfortune | null {
  for (const misfortune of COUNTED) {
    if (behaviour[misfortune] > 0) {
      behaviour[misfortune] -= 1;
      return misfortune;
    }
  }
  if (isNth(request, behaviour.dropBeforeAcceptEvery)) return 'dropBeforeAccept';
  if (isNth(request, behaviour.dropAfterAcceptEvery)) return 'dropAfterAccept';
  return null;
}

function isNth(request: number, every: number): boolean {
  return every > 0 && request % every === 0;
}
