import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min, validateSync } from 'class-validator';

const toInt = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
);
const toBoolean = Transform(({ value }: { value: unknown }) =>
  value === '1' || value === 'true' ? true : value === '0' || value === 'false' || value === '' ? false : value,
);

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/**
 * Every setting of the processes, read once from the environment. Each field says what it is, its default and whether it is
 * secret. All faults are reported together at boot ({@link loadEnv}); `process.env` is read nowhere else.
 */
export class Env {
  /** PostgreSQL connection. Secret. */
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_valid_protocol: true })
  DATABASE_URL!: string;

  /** Redis or Valkey for the queue; left out: the queue lives in PostgreSQL. Secret. */
  @IsOptional()
  @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false, require_valid_protocol: true })
  REDIS_URL?: string;

  /** Address the API listens on. Default 127.0.0.1. */
  @IsString()
  HOST = '127.0.0.1';

  /** Port the API listens on; 0 takes a free one. Default 3000. */
  @toInt
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  /** Address under which people reach the application; printed on certificates and checked as Origin. */
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_valid_protocol: true })
  PUBLIC_URL = 'http://127.0.0.1:3000';

  /** Folder for local data (files, keys). Default .data. */
  @IsString()
  DATA_DIR = '.data';

  /** Where evidence and papers are stored: empty = DATA_DIR/files, or s3://bucket/prefix. */
  @IsOptional()
  @Matches(/^(file:|s3:)\/\//)
  STORAGE_URL?: string;

  /** Mail server; left out: mails go to the mailbox page of the application. Secret. */
  @IsOptional()
  @IsUrl({ protocols: ['smtp', 'smtps'], require_tld: false, require_valid_protocol: true })
  SMTP_URL?: string;

  /** Sender of mails. */
  @IsString()
  MAIL_FROM = 'OCOP Sao <khong-tra-loi@ocop.local>';

  /** Secret of at least 32 characters for signed links, page cursors and QR tokens. Secret. */
  @Matches(/^.{32,}$/s, { message: 'APP_SECRET must have at least 32 characters' })
  APP_SECRET!: string;

  /**
   * Folder with the root certificates (PEM or DER) of the authorities whose signers are trusted on certificates; left out:
   * DATA_DIR/keys/trusted-roots. Without such certificates the pages say that the authority was not checked.
   */
  @IsOptional()
  @IsString()
  TRUSTED_ROOTS_DIR?: string;

  /**
   * Milliseconds for which the page behind a code is kept in memory, 0 to 5000; browsers keep it 30 s more, so that no star that
   * was withdrawn is shown for longer than a minute. Default 1000.
   */
  @toInt
  @IsInt()
  @Min(0)
  @Max(5_000)
  VERIFY_CACHE_MS = 1_000;

  /** Address of map tiles, e.g. https://tiles.example/{z}/{x}/{y}.png; left out: the map draws only what is shipped with us. */
  @IsOptional()
  @Matches(/^https:\/\/[^\s"'<>]+\{z\}[^\s"'<>]+$/)
  MAP_TILES_URL?: string;

  /** Demonstration mode: the business date can be moved and demo logins are offered. Default off. */
  @toBoolean
  @IsBoolean()
  DEMO = false;

  /** The API stands behind a proxy whose forwarded headers are true. Default off. */
  @toBoolean
  @IsBoolean()
  TRUST_PROXY = false;

  /**
   * Messages to other systems may go to addresses of the own network and without TLS: for tests and demonstrations only, refused
   * when the application itself is reached by https. Default off.
   */
  @toBoolean
  @IsBoolean()
  WEBHOOK_ALLOW_PRIVATE = false;

  /** A worker that shows no life for so many milliseconds has lost its running messages to others. Default 30000. */
  @toInt
  @IsInt()
  @Min(1_000)
  @Max(600_000)
  QUEUE_LOCK_MS = 30_000;

  @IsIn(LOG_LEVELS)
  LOG_LEVEL: (typeof LOG_LEVELS)[number] = 'info';

  /** Bearer token with which /metrics may be read without a login; left out: only people with the right may. Secret. */
  @IsOptional()
  @Matches(/^[\w.~+/-]{24,200}$/, {
    message: 'METRICS_TOKEN must have 24 to 200 characters of A-Z a-z 0-9 . _ ~ + / -',
  })
  METRICS_TOKEN?: string;

  /** Largest number of PostgreSQL connections of one process. */
  @toInt
  @IsInt()
  @Min(2)
  @Max(200)
  DATABASE_POOL = 12;
}

/** Reads and checks the environment. @throws Error that lists every fault, one a line, without secret values. */
export function loadEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const known = Object.keys(Object.assign(new Env(), BLANK));
  const given = Object.fromEntries(known.filter((key) => source[key]).map((key) => [key, source[key]]));
  const env = plainToInstance(Env, given, { exposeDefaultValues: true });
  const faults = validateSync(env);
  const lines = faults.map((fault) => `  ${fault.property}: ${Object.values(fault.constraints ?? {}).join('; ')}`);
  if (env.WEBHOOK_ALLOW_PRIVATE && String(env.PUBLIC_URL).startsWith('https:'))
    lines.push('  WEBHOOK_ALLOW_PRIVATE: not where the application is reached by https');
  if (lines.length > 0) throw new Error(`The configuration has ${lines.length} fault(s):\n${lines.join('\n')}`);
  return env;
}

/** Names of the fields without a default, which a fresh instance does not show. */
const BLANK = {
  DATABASE_URL: '',
  REDIS_URL: '',
  STORAGE_URL: '',
  SMTP_URL: '',
  TRUSTED_ROOTS_DIR: '',
  APP_SECRET: '',
  METRICS_TOKEN: '',
};
