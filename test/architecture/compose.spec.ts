import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadEnv } from '@app/config';

const root = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly target: string };
  readonly user?: string;
  readonly restart: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly ports?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, unknown>>;
}

const source = read('docker-compose.yml');
const compose = parse(source, { merge: true, strict: true, uniqueKeys: true }) as Compose;
const services = Object.entries(compose.services);
const service = (name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`no service ${name}`);
  return found;
};
const APPLICATION = ['migrate', 'api-1', 'api-2', 'worker'];

/** Variables of the file, with their form: ${NAME}, ${NAME:-default} or ${NAME:?message}. */
const variables = [...source.matchAll(/(?<!\$)\$\{([A-Z_]+)(:[-?])?([^}]*)\}/g)].map(([, name, form]) => ({
  name: name ?? '',
  form,
}));

/** As compose would: given values for what is required, defaults for the rest. */
function filledIn(text: string): string {
  const given: Record<string, string> = {
    POSTGRES_PASSWORD: 'a1b2',
    VALKEY_PASSWORD: 'c3d4',
    APP_SECRET: 'x'.repeat(40),
    PUBLIC_URL: 'https://ocop.example.vn',
  };
  return text.replaceAll(/(?<!\$)\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_all, name: string, fallback?: string) => {
    const value = given[name] ?? fallback;
    if (value === undefined) throw new Error(`${name} has no value`);
    return value;
  });
}

describe('docker-compose.yml', () => {
  it('has the servers, two APIs behind a proxy, two workers and the migrations before them', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['api-1', 'api-2', 'migrate', 'postgres', 'proxy', 'valkey', 'worker'].sort(),
    );
    expect(service('worker').deploy?.replicas).toBe(2);
    for (const name of ['api-1', 'api-2', 'worker'])
      expect(service(name).depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
  });

  it('refers only to services, volumes and networks that it has', () => {
    const strangers = services.flatMap(([name, { depends_on, volumes, networks }]) => [
      ...Object.keys(depends_on ?? {}).filter((other) => !(other in compose.services)),
      ...(volumes ?? []).filter((volume) => !((volume.split(':')[0] ?? '') in compose.volumes)),
      ...networks.filter((network) => !(network in compose.networks)).map((network) => `${name}: ${network}`),
    ]);
    expect(strangers).toEqual([]);
  });

  it('waits for health only where a health check stands', () => {
    const waits = services.flatMap(([, { depends_on }]) =>
      Object.entries(depends_on ?? {}).filter(([, { condition }]) => condition === 'service_healthy'),
    );
    expect(waits.filter(([name]) => !service(name).healthcheck)).toEqual([]);
    expect(services.filter(([name, { healthcheck }]) => !healthcheck && name !== 'migrate')).toEqual([]);
  });

  it('runs nothing as root and restarts what must stay up', () => {
    expect(services.filter(([, { user }]) => !user || /^(0|root)(:|$)/.test(user)).map(([name]) => name)).toEqual([]);
    const restarts = services.filter(([name]) => name !== 'migrate').map(([, { restart }]) => restart);
    expect(new Set(restarts)).toEqual(new Set(['unless-stopped']));
  });

  it('opens no port but the proxy’s, and keeps the servers inside', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
    expect([service('postgres').networks, service('valkey').networks]).toEqual([['inside'], ['inside']]);
    expect(compose.networks['inside']).toEqual({ internal: true });
  });

  it('keeps no secret: what is secret is required, and .env.example names every variable', () => {
    const named = new Set([...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
    const required = variables.filter(({ form }) => form === ':?').map(({ name }) => name);
    expect([...new Set(required)].sort()).toEqual(['APP_SECRET', 'POSTGRES_PASSWORD', 'PUBLIC_URL', 'VALKEY_PASSWORD']);
    expect(required.filter((name) => !named.has(name))).toEqual([]);
    const bare = variables.filter(({ form }) => form === undefined).map(({ name }) => name);
    expect(bare).toEqual([]);
  });

  it.each(APPLICATION)('gives %s settings that the application accepts', (name) => {
    const settings = Object.fromEntries(
      Object.entries(service(name).environment ?? {}).map(([key, value]) => [key, filledIn(value)]),
    );
    const env = loadEnv(settings);
    expect([env.DEMO, env.TRUST_PROXY, env.HOST, env.PORT]).toEqual([false, true, '0.0.0.0', 3000]);
    expect(env.REDIS_URL).toContain('@valkey:6379');
    expect(env.DATABASE_URL).toContain('@postgres:5432/');
  });

  it('keeps what was answered: checksums and full durability, a queue that refuses rather than forgets', () => {
    expect(service('postgres').environment?.['POSTGRES_INITDB_ARGS']).toContain('--data-checksums');
    expect(service('postgres').command).toEqual(
      expect.arrayContaining(['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']),
    );
    const valkey = (service('valkey').command ?? []).join(' ');
    expect(valkey).toContain('--appendonly yes');
    expect(valkey).toContain('--maxmemory-policy noeviction');
  });

  it('starts only files that the build makes', () => {
    const programs = APPLICATION.flatMap(
      (name) => (service(name).command ?? []).join(' ').match(/dist\/\S+\.js/g) ?? [''],
    );
    const sources = programs.map((file) => file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
    expect(sources.filter((file) => !file.startsWith('apps/'))).toEqual([]);
    expect(sources.filter((file) => !existsSync(join(root, file)) && !file.startsWith('apps/worker/'))).toEqual([]);
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const stages = [...dockerfile.matchAll(/^FROM (\S+)(?: AS (\S+))?$/gm)].map(([, from, name]) => ({ from, name }));

  it('has every stage that something refers to, and ends as the application', () => {
    const names = stages.map(({ name }) => name);
    const used = [...dockerfile.matchAll(/--from=(\S+)/g)].map(([, name]) => name);
    const targets = services.flatMap(([, { build }]) => (build ? [build.target] : []));
    expect([...used, ...targets].filter((name) => !names.includes(name))).toEqual([]);
    expect(stages.at(-1)?.from).toBe('application');
  });

  it('copies only what is there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, files]) => files?.split(' ') ?? [],
    );
    expect(copied.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('gives up root before the command', () => {
    const application = dockerfile.split(/^FROM /m).find((stage) => stage.includes(' AS application'));
    expect(application).toMatch(/^USER node$[\s\S]*^CMD /m);
  });
});

describe('the proxy', () => {
  const caddyfile = read('config/proxy/Caddyfile');

  it('spreads over both APIs, asks for their health and keeps what is inside inside', () => {
    expect(caddyfile).toContain('reverse_proxy api-1:3000 api-2:3000 {');
    expect(caddyfile).toContain('health_uri /health/ready');
    expect(caddyfile).toContain('@inside path /metrics /health/*');
    expect(caddyfile.split('{').length).toBe(caddyfile.split('}').length);
  });
});
