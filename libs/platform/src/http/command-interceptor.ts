import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { stateOf } from './request-context';

/** Sets the ETag of answers that have a version, and finds write routes that never claimed their idempotency key. */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    return next.handle().pipe(
      tap((answer: unknown) => {
        const { ctx } = stateOf(request);
        if (ctx && !ctx.claimed)
          throw new Error(`write ${request.method} ${request.routeOptions.url} did not claim its idempotency key`);
        if (
          typeof answer === 'object' &&
          answer !== null &&
          'version' in answer &&
          typeof answer.version === 'number'
        ) {
          void http.getResponse<FastifyReply>().header('etag', `"${answer.version}"`);
        }
      }),
    );
  }
}
