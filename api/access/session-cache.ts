import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Client } from 'pg';
import { Config } from '../config/config';
import { connect } from '../database/database-server';
import type { Actor } from './actor';

/** What a session says, as PostgreSQL last told. */
export interface SessionRow {
  id: string;
  lastSeenAt: Date;
  expiresAt: Date;
  userId: string;
  role: Extract<Actor, { kind: 'user' }>['role'];
}

const KEPT_MS = 5_000;
const KEPT_SESSIONS = 10_000;

/**
 * Remembers for some seconds what PostgreSQL said about a session. A trigger tells every process when a session ends or a person's role
 * changes, and then everything is forgotten; while nobody can tell us, nothing is remembered.
 */
@Injectable()
export class SessionCache implements OnModuleDestroy {
  private readonly found = new LRUCache<string, SessionRow>({ max: KEPT_SESSIONS, ttl: KEPT_MS });
  private generation = 0;
  private listener: Client | undefined;
  private connecting: Promise<void> | undefined;

  constructor(private readonly config: Config) {}

  async lookUp(token: string, read: () => Promise<SessionRow | undefined>): Promise<SessionRow | undefined> {
    if (!this.listener) {
      this.connecting ??= this.listen();
      return read();
    }
    const known = this.found.get(token);
    if (known) return known;
    const { generation } = this;
    const row = await read();
    // What was read before something changed may be older than the change.
    if (row && generation === this.generation) this.found.set(token, row);
    return row;
  }

  /** This process need not wait to hear of what it did itself. */
  forget(): void {
    this.generation += 1;
    this.found.clear();
  }

  async onModuleDestroy(): Promise<void> {
    await this.connecting;
    await this.listener?.end();
  }

  private async listen(): Promise<void> {
    try {
      const client = await connect(this.config.databaseUrl);
      client.on('notification', () => this.forget());
      client.on('end', () => this.stopTrusting());
      client.on('error', () => this.stopTrusting());
      await client.query('LISTEN session_change');
      this.forget();
      this.listener = client;
    } catch {
      // Without a listener every request asks PostgreSQL, which is slower and right; the next request tries again.
      this.connecting = undefined;
    }
  }

  private stopTrusting(): void {
    this.listener = undefined;
    this.connecting = undefined;
    this.forget();
  }
}
