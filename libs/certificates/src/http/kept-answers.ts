import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Env } from '@app/config';
import { newUuidV7 } from '@app/platform/database';
import { noteAnswer, openFastLane } from '@app/platform/http';
import type { PackedPage } from '@app/platform/pages';
import { PublicRegister } from '../application/public-register';
import { isKnownTag } from './short-cache';

/** About 9 kB each, and 3 kB for each way of packing that was asked for. */
const MOST_ANSWERS = 4_000;
/** The address as it stands in a printed code, and its page in English; other ways of writing it go the long way. */
const ADDRESS = /^\/v\/[A-Za-z0-9_-]{124}(\?lang=en)?$/;
const ROUTE = '/v/:token';
/** Of one answer only, or added by Node.js itself. */
const OWN = new Set(['x-request-id', 'date', 'connection', 'keep-alive']);
/** Of the form in which the page is sent to this client. */
const OF_FORM = new Set(['content-length', 'content-encoding']);

interface Kept {
  readonly certificateId: string;
  readonly stamp: string;
  readonly etag: string;
  readonly page: PackedPage;
}

interface Answer extends Kept {
  /** Names and values in turn. */
  readonly head: readonly string[];
  readonly headUnchanged: readonly string[];
  /** Until when the record is not asked again; technical time. */
  until: number;
  asking: Promise<boolean> | undefined;
}

/**
 * Pages behind codes as they were answered last. A page is given out again while the stamp of its record is the same, which is
 * asked for each time the moment of VERIFY_CACHE_MS is over: so it is never older than that, and what makes it dear (signature,
 * whole record, framework) is done once. Whatever is not known here, has changed or cannot be asked goes the long way.
 */
@Injectable()
export class KeptAnswers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly answers = new Map<string, Answer>();
  private isClosing = false;

  constructor(
    private readonly register: PublicRegister,
    private readonly env: Env,
    private readonly host: HttpAdapterHost,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    openFastLane(server, (request, response, pass) => this.take(request, response, pass));
  }

  /** From now on the framework answers: it tells browsers that their connection ends. */
  beforeApplicationShutdown(): void {
    this.isClosing = true;
  }

  /** Remembers a page that the framework has just sent, with the headers it sent. */
  keep(request: FastifyRequest, reply: FastifyReply, kept: Kept): void {
    if (request.method !== 'GET' || reply.statusCode !== 200 || !ADDRESS.test(request.url)) return;
    const headers = Object.entries(reply.getHeaders()).filter(([name]) => !OWN.has(name) && !OF_FORM.has(name));
    const flat = (list: typeof headers): string[] => list.flatMap(([name, value]) => [name, String(value)]);
    this.answers.delete(request.url);
    this.answers.set(request.url, {
      ...kept,
      head: flat(headers),
      headUnchanged: flat(headers.filter(([name]) => name !== 'content-type')), // a 304 has no body
      until: 0, // what was read may be a moment old already
      asking: undefined,
    });
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= MOST_ANSWERS) break;
      this.answers.delete(oldest);
    }
  }

  private take(request: IncomingMessage, response: ServerResponse, pass: () => void): boolean {
    const answer = this.isClosing || request.method !== 'GET' ? undefined : this.answers.get(request.url ?? '');
    if (!answer) return false;
    const began = performance.now();
    if (began < answer.until) {
      write(answer, request, response, began);
      return true;
    }
    this.isSame(answer).then(
      (same) => {
        if (same) return write(answer, request, response, began);
        this.answers.delete(request.url ?? '');
        pass();
      },
      () => pass(), // the long way asks again, and says what cannot be had
    );
    return true;
  }

  /** One question however many wait; with a moment of 0 each request asks for itself. */
  private isSame(answer: Answer): Promise<boolean> {
    if (this.env.VERIFY_CACHE_MS === 0) return this.ask(answer);
    answer.asking ??= this.ask(answer).finally(() => (answer.asking = undefined));
    return answer.asking;
  }

  private async ask(answer: Answer): Promise<boolean> {
    const began = performance.now();
    if ((await this.register.stampOf(answer.certificateId)) !== answer.stamp) return false;
    answer.until = began + this.env.VERIFY_CACHE_MS;
    return true;
  }
}

function write(answer: Answer, request: IncomingMessage, response: ServerResponse, began: number): void {
  const requestId = newUuidV7();
  const isKnown = isKnownTag(request.headers['if-none-match'], answer.etag);
  const status = isKnown ? 304 : 200;
  if (isKnown) response.writeHead(status, [...answer.headUnchanged, 'x-request-id', requestId]).end();
  else {
    const { body, packing } = answer.page.for(request.headers['accept-encoding']);
    const form = packing === undefined ? [] : ['content-encoding', packing];
    const length = ['content-length', String(body.length)];
    response.writeHead(status, [...answer.head, ...form, ...length, 'x-request-id', requestId]).end(body);
  }
  noteAnswer({ method: 'GET', route: ROUTE, status, requestId }, performance.now() - began);
}
