/** The one reader of the environment. Every variable is documented in .env.example. */

export type MailTransport = 'outbox' | 'sendgrid';
export type RegisterSource = 'kvk' | 'demo' | 'none';
export type AddressSource = 'pdok' | 'demo' | 'none';
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Check the settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

export class Config {
  readonly port: number;
  readonly host: string;
  /** Origin under which people reach Ingang, without a slash at the end. */
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly redisUrl: string | undefined;
  /** 256 bits from which public links are derived; never stored in the database. */
  readonly secret: string;
  readonly mailTransport: MailTransport;
  readonly mailFromAddress: string;
  readonly municipality: string;
  readonly sendgridApiKey: string | undefined;
  readonly sendgridBaseUrl: string;
  readonly sendgridWebhookKey: string | undefined;
  /** Where facts about establishments come from. */
  readonly registerSource: RegisterSource;
  readonly kvkApiKey: string | undefined;
  readonly kvkBaseUrl: string;
  /** Where addresses are looked up. */
  readonly addressSource: AddressSource;
  readonly pdokBaseUrl: string;
  /** How long one question to a service outside may take. */
  readonly outsideTimeoutMs: number;
  /** Towns of the municipality; empty when nobody said. */
  readonly municipalityPlaces: readonly string[];
  readonly metricsToken: string | undefined;
  /** Template of the addresses of map tiles; without it the map has no background and asks nobody anything. */
  readonly mapTilesUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;

  constructor(env: NodeJS.ProcessEnv) {
    const read = new EnvReader(env);
    this.port = read.integer('PORT', 4000, 0, 65_535);
    this.host = read.text('HOST', '127.0.0.1');
    this.publicUrl = read.url('PUBLIC_URL', `http://localhost:${this.port}`).replace(/\/$/, '');
    this.databaseUrl = read.required('DATABASE_URL', 'the address of a PostgreSQL 18 database');
    this.databasePoolSize = read.integer('DATABASE_POOL_SIZE', 10, 2, 200);
    this.redisUrl = read.optional('REDIS_URL');
    this.secret = read.required(
      'INGANG_SECRET',
      'at least 32 random characters; `npm start` makes one by itself',
    );
    if (this.secret.length > 0 && this.secret.length < 32)
      read.problem('INGANG_SECRET is shorter than 32 characters');
    this.sendgridApiKey = read.optional('SENDGRID_API_KEY');
    this.mailTransport = read.choice(
      'MAIL_TRANSPORT',
      ['outbox', 'sendgrid'],
      this.sendgridApiKey ? 'sendgrid' : 'outbox',
    );
    if (this.mailTransport === 'sendgrid' && !this.sendgridApiKey) {
      read.problem('SENDGRID_API_KEY is needed when MAIL_TRANSPORT is sendgrid');
    }
    const region = read.choice('SENDGRID_REGION', ['eu', 'global'], 'eu');
    this.sendgridBaseUrl = read.url(
      'SENDGRID_BASE_URL',
      region === 'eu' ? 'https://api.eu.sendgrid.com' : 'https://api.sendgrid.com',
    );
    this.sendgridWebhookKey = read.optional('SENDGRID_WEBHOOK_KEY');
    this.mailFromAddress = read.text('MAIL_FROM', 'ondernemers@lindehoven.example');
    this.municipality = read.text('MUNICIPALITY', 'Gemeente Lindehoven');
    this.kvkApiKey = read.optional('KVK_API_KEY');
    this.registerSource = read.choice(
      'BUSINESS_REGISTER',
      ['kvk', 'demo', 'none'],
      this.kvkApiKey ? 'kvk' : 'demo',
    );
    if (this.registerSource === 'kvk' && !this.kvkApiKey)
      read.problem('KVK_API_KEY is needed when BUSINESS_REGISTER is kvk');
    this.kvkBaseUrl = read.url('KVK_BASE_URL', 'https://api.kvk.nl/api').replace(/\/$/, '');
    this.addressSource = read.choice('ADDRESS_SERVICE', ['pdok', 'demo', 'none'], 'demo');
    this.pdokBaseUrl = read
      .url('PDOK_BASE_URL', 'https://api.pdok.nl/bzk/locatieserver/search/v3_1')
      .replace(/\/$/, '');
    this.outsideTimeoutMs = read.integer('OUTSIDE_TIMEOUT_MS', 4_000, 50, 60_000);
    this.municipalityPlaces = read.list('MUNICIPALITY_PLACES');
    this.mapTilesUrl = read.tiles('MAP_TILES_URL');
    this.metricsToken = read.optional('METRICS_TOKEN');
    this.logLevel = read.choice('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'info');
    this.trustedProxies = read.integer('TRUSTED_PROXIES', 0, 0, 10);
    read.finish();
  }

  /** True when browsers reach us over HTTPS, so that cookies may be Secure. */
  get isHttps(): boolean {
    return this.publicUrl.startsWith('https://');
  }
}

/** Collects every problem, so that a person mends all variables at once. */
class EnvReader {
  private readonly problems: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  problem(sentence: string): void {
    this.problems.push(sentence);
  }

  optional(name: string): string | undefined {
    const value = this.env[name]?.trim();
    return value === '' ? undefined : value;
  }

  text(name: string, otherwise: string): string {
    return this.optional(name) ?? otherwise;
  }

  list(name: string): string[] {
    return (this.optional(name) ?? '')
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
  }

  required(name: string, meaning: string): string {
    const value = this.optional(name);
    if (value === undefined) this.problem(`${name} is missing: ${meaning}`);
    return value ?? '';
  }

  /** An address over HTTPS with a place for zoom, column and row. */
  tiles(name: string): string | undefined {
    const template = this.optional(name);
    if (template === undefined) return undefined;
    const isTemplate = ['{z}', '{x}', '{y}'].every((part) => template.includes(part));
    const address = URL.parse(template);
    if (!isTemplate || address?.protocol !== 'https:')
      this.problem(`${name} is "${template}" but must be an https address with {z}, {x} and {y} in its path`);
    return template;
  }

  integer(name: string, otherwise: number, min: number, max: number): number {
    const text = this.optional(name);
    if (text === undefined) return otherwise;
    const value = Number(text);
    if (!Number.isInteger(value) || value < min || value > max) {
      this.problem(`${name} is "${text}" but must be a whole number from ${min} to ${max}`);
    }
    return value;
  }

  choice<const T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const text = this.optional(name);
    if (text === undefined) return otherwise;
    const found = choices.find((choice) => choice === text);
    if (found === undefined) this.problem(`${name} is "${text}" but must be one of: ${choices.join(', ')}`);
    return found ?? otherwise;
  }

  url(name: string, otherwise: string): string {
    const text = this.text(name, otherwise);
    if (!/^https?:\/\/[^/\s]+/.test(text))
      this.problem(`${name} is "${text}" but must start with http:// or https://`);
    return text;
  }

  finish(): void {
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }
}

export function readConfig(): Config {
  return new Config(process.env);
}
