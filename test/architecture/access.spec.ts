import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModulesContainer } from '@nestjs/core';
import { loadEnv } from '@app/config';
import { allProblems } from '@app/platform/http';
import { declaredJobs, TaskCatalogue } from '@app/platform/queue';
import { createApp } from '../../apps/api/src/create-app';
import { workerTasks } from '../../apps/worker/src/domain-modules';
import roles from '../../config/roles.json';
import { MAY_BE_USED_BY_ALL, OPEN_TO_EVERYBODY } from './open-routes';

const root = join(__dirname, '..', '..');
const ENDPOINT = 'ocop:endpoint';

interface Route {
  readonly name: string;
  readonly permission: string | undefined;
  readonly isPublic: boolean;
  readonly isSession: boolean;
}

/** Every route of the API: `Controller.method` with what it says about itself. */
async function routesOf(): Promise<Route[]> {
  const env = loadEnv({
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    APP_SECRET: 'not-a-secret-only-for-this-test-of-routes',
    LOG_LEVEL: 'silent',
  });
  const app = await createApp(env, { preview: true });
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const routes = controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const prototype = metatype.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((method): Route[] => {
      const handler = method === 'constructor' ? undefined : prototype[method];
      if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) return [];
      const said = Reflect.getMetadata(ENDPOINT, handler) as Record<string, unknown> | undefined;
      return [
        {
          name: `${metatype.name}.${method}`,
          permission: said?.['permission'] as string | undefined,
          isPublic: said?.['public'] === true,
          isSession: said?.['session'] === true,
        },
      ];
    });
  });
  await app.close();
  return routes;
}

/** Sources of the server, without specs and doc comments. */
const sources = ['libs', 'apps/api', 'apps/worker']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('node_modules'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8').replace(/^ \*.*$/gm, '') }));

const matches = (pattern: RegExp): Set<string> =>
  new Set(sources.flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')));

describe('who may do what', () => {
  let routes: Route[];
  const granted = new Set(Object.values(roles).flatMap((role) => role.permissions));
  beforeAll(async () => {
    routes = await routesOf();
  });

  it('each route says exactly one: a permission, everybody who is logged in, or everybody', () => {
    expect(routes.length).toBeGreaterThan(100);
    const unclear = routes.filter((route) => {
      const ways = [route.permission !== undefined, route.isPublic, route.isSession];
      return ways.filter(Boolean).length !== 1;
    });
    expect(unclear).toEqual([]);
  });

  it('what is open to everybody, and to everybody who is logged in, is on a list', () => {
    const named = (which: (route: Route) => boolean) =>
      routes
        .filter(which)
        .map((route) => route.name)
        .sort();
    expect(named((route) => route.isPublic)).toEqual([...OPEN_TO_EVERYBODY].sort());
    expect(named((route) => route.isSession)).toEqual([...MAY_BE_USED_BY_ALL].sort());
  });

  it('each permission that a route asks for is granted to some role', () => {
    const lacking = routes.filter(({ permission }) => permission !== undefined && !granted.has(permission));
    expect(lacking).toEqual([]);
  });

  it('each permission of config/roles.json is asked for somewhere, and each that the code names is granted', () => {
    const named = matches(/(?:const [A-Z_]+ =|permission:|can\(|scopeFor\()\s*'([a-z-]+\.[a-z-]+\.[a-z-]+)'/g);
    expect([...granted].filter((permission) => !named.has(permission)).sort()).toEqual([]);
    expect([...named].filter((permission) => !granted.has(permission)).sort()).toEqual([]);
  });
});

describe('errors in words', () => {
  it('each code that is thrown stands in the catalogue with a Vietnamese sentence and an English one', () => {
    const thrown = matches(/(?:new DomainError|refusal)\(\s*'([a-z_.-]+)'/g);
    expect(thrown.size).toBeGreaterThan(80);
    expect([...thrown].filter((code) => !allProblems().has(code)).sort()).toEqual([]);
    for (const [code, { title, en, status }] of allProblems()) {
      expect({ code, title }).toEqual({ code, title: expect.stringMatching(/^\p{Lu}.*[.?!]$/u) });
      expect({ code, title }).toEqual({ code, title: expect.stringMatching(/[à-ỹđ]/iu) });
      expect({ code, en }).toEqual({ code, en: expect.stringMatching(/^[A-Z][ -~’…]*\.$/) });
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('work behind the scenes', () => {
  it('each declared job has one handler of the worker, and no schedule stands twice', () => {
    const catalogue = new TaskCatalogue(workerTasks, declaredJobs());
    expect(declaredJobs().length).toBeGreaterThan(0);
    const handled = catalogue.tasks.filter((task) => task.queue === 'jobs').map((task) => task.consumer);
    expect(handled.sort()).toEqual(
      declaredJobs()
        .map((job) => job.name)
        .sort(),
    );
  });
});
