import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const PAGE = 200;

/** What the list's own route answered instead of rows. */
export interface Refusal {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

interface PageOfList {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** A list with its filters. */
export interface ListToRead {
  readonly path: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly isWhole: boolean;
}

/**
 * Reads a list page by page through its own route, with the session of the person who asks: an export holds exactly the rows that
 * the screen shows to the same person, by the same filters, and no right is decided a second time.
 */
@Injectable()
export class ListReader {
  constructor(private readonly host: HttpAdapterHost) {}

  /** The first page, or the route's refusal; `rest` reads on. */
  async open(
    { path, filters, isWhole }: ListToRead,
    cookie: string,
  ): Promise<{ refusal: Refusal } | { first: readonly unknown[]; rest: AsyncGenerator<readonly unknown[]> }> {
    const answer = await this.page(path, isWhole ? filters : { ...filters, limit: String(PAGE) }, cookie);
    if ('refusal' in answer) return answer;
    return { first: answer.page.items, rest: this.rest(path, filters, cookie, answer.page.nextCursor) };
  }

  private async *rest(
    path: string,
    filters: Readonly<Record<string, string>>,
    cookie: string,
    from: string | null,
  ): AsyncGenerator<readonly unknown[]> {
    for (let cursor = from; cursor !== null;) {
      const answer = await this.page(path, { ...filters, limit: String(PAGE), cursor }, cookie);
      if ('refusal' in answer) throw new Error(`${path} answered ${answer.refusal.status} in the middle of an export`);
      yield answer.page.items;
      cursor = answer.page.nextCursor;
    }
  }

  /** One page, or the route's refusal. */
  async page(
    path: string,
    query: Readonly<Record<string, string>>,
    cookie: string,
  ): Promise<{ refusal: Refusal } | { page: PageOfList }> {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const response = await server.inject({ method: 'GET', url: path, query: { ...query }, headers: { cookie } });
    if (response.statusCode === 200) return { page: pageOf(response.json<PageOfList | readonly unknown[]>()) };
    const contentType = String(response.headers['content-type'] ?? 'application/problem+json');
    return { refusal: { status: response.statusCode, contentType, body: response.body } };
  }
}

/** Short lists are answered whole: as an array, or without a cursor. */
const pageOf = (answer: Partial<PageOfList> | readonly unknown[]): PageOfList =>
  'length' in answer
    ? { items: answer, nextCursor: null }
    : { items: answer.items ?? [], nextCursor: answer.nextCursor ?? null };
