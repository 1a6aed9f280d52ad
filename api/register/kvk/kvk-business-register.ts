import { z } from 'zod';
import { JsonService, type JsonServiceOptions, type QueryParams } from '../../outside/json-service';
import { BusinessRegister } from '../business-register';
import type {
  DeliveredSignal,
  EstablishmentKey,
  RegisterHit,
  RegisterProfile,
  RegisterQuestion,
} from '../register.types';
import {
  baseProfileAnswer,
  branchProfileAnswer,
  failureAnswer,
  searchAnswer,
  signalsAnswer,
  subscriptionsAnswer,
} from './kvk-answers';
import { hitsOf, profileOf } from './kvk-mapping';

/** Codes of KVK that mean "there is none", or "not for delivery": an answer, not a failure. */
const NOTHING = new Set(['IPD5200', 'IPD5203', 'IPD0005', 'IPD0007']);
/** Being worked on: try again in five minutes. */
const LATER = new Set(['IPD1002', 'IPD1003']);

const HITS = 50;
/** The most KVK gives at once. */
const SIGNALS_PER_PAGE = 500;

export interface KvkOptions extends Omit<JsonServiceOptions, 'name' | 'headers'> {
  apiKey: string;
}

/** KVK's Zoeken v2, Basisprofiel v1, Vestigingsprofiel v1 and Mutatieservice v1. */
export class KvkBusinessRegister extends BusinessRegister {
  private readonly service: JsonService;

  constructor({ apiKey, ...options }: KvkOptions) {
    super();
    this.service = new JsonService({ name: 'kvk', headers: { apikey: apiKey }, ...options });
  }

  async search({ kvkNumber, name, postcode, houseNumber }: RegisterQuestion): Promise<RegisterHit[]> {
    const answer = await this.ask(searchAnswer, '/v2/zoeken', {
      kvkNummer: kvkNumber,
      naam: name,
      // With a space or in small letters KVK finds nothing.
      postcode: postcode?.replace(/\s/g, '').toUpperCase(),
      ...houseNumberParams(houseNumber),
      resultatenPerPagina: HITS,
    });
    return answer ? hitsOf(answer) : [];
  }

  async profile({ kvkNumber, branchNumber }: EstablishmentKey): Promise<RegisterProfile | undefined> {
    const base = await this.ask(baseProfileAnswer, `/v1/basisprofielen/${kvkNumber}`);
    if (!base) return undefined;
    const branch = branchNumber ?? base._embedded?.hoofdvestiging?.vestigingsnummer;
    if (branch === undefined) return profileOf(base, undefined);
    const found = await this.ask(branchProfileAnswer, `/v1/vestigingsprofielen/${branch}`, {
      geoData: 'true',
    });
    // A branch that went to another entity is no longer this establishment.
    if (!found || found.kvkNummer !== kvkNumber) return undefined;
    return profileOf(base, found);
  }

  async *signals(from: Date, until: Date): AsyncIterable<DeliveredSignal[]> {
    const { abonnementen } = (await this.ask(subscriptionsAnswer, '/v1/abonnementen')) ?? {
      abonnementen: [],
    };
    for (const { id, actief = true } of abonnementen) if (actief) yield* this.signalsOf(id, from, until);
  }

  private async *signalsOf(subscription: string, from: Date, until: Date): AsyncIterable<DeliveredSignal[]> {
    const range = { vanaf: from.toISOString(), tot: until.toISOString(), aantal: SIGNALS_PER_PAGE };
    const path = `/v1/abonnementen/${encodeURIComponent(subscription)}`;
    for (let pagina = 1; ; pagina += 1) {
      const page = await this.ask(signalsAnswer, path, { ...range, pagina });
      if (!page) return;
      yield page.signalen.map(({ id, timestamp, kvknummer, signaalType, vestigingsnummer }) => ({
        id,
        type: signaalType,
        occurredAt: new Date(timestamp),
        kvkNumber: kvknummer,
        branchNumber: vestigingsnummer?.padStart(12, '0') ?? null,
      }));
      if (pagina >= page.totaalPaginas) return;
    }
  }

  /** @returns undefined when KVK says that there is nothing */
  private async ask<Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    params: QueryParams = {},
  ): Promise<z.infer<Shape> | undefined> {
    const { status, body } = await this.service.get(path, params);
    if (status !== 200) {
      this.refuseUnlessNothing(status, body);
      return undefined;
    }
    const answer = shape.safeParse(body);
    if (!answer.success) throw this.service.error('UNREADABLE', status);
    return answer.data;
  }

  private refuseUnlessNothing(status: number, body: unknown): void {
    const codes = failureAnswer.safeParse(body).data?.fout.map(({ code }) => code) ?? [];
    if (codes.some((code) => NOTHING.has(code))) return;
    throw this.service.error(codes.some((code) => LATER.has(code)) ? 'BUSY' : 'REFUSED', status);
  }
}

/** A letter is sent apart; of any other addition the number alone finds more than nothing. */
function houseNumberParams(houseNumber = ''): QueryParams {
  const { number, letter } =
    /^\s*(?<number>\d+)(?:\s*(?<letter>[a-z])\s*$)?/i.exec(houseNumber)?.groups ?? {};
  return { huisnummer: number, huisletter: letter?.toUpperCase() };
}
