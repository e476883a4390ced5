import { pino, type DestinationStream, type Logger } from 'pino';
import { loggable, type LogFields } from './log-fields';
import { loggableError } from './loggable-error';
import { currentTraceId } from './trace';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';

function create(level: LogLevel, process: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => {
      const traceId = currentTraceId();
      return traceId === undefined ? {} : { traceId };
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

let logger = create('silent', 'none');

/** Says once at boot what is logged and under which process name. Until then nothing is. */
export function startLogging(options: { level: LogLevel; process: string; destination?: DestinationStream }): void {
  logger = create(options.level, options.process, options.destination);
}

/** Writes one JSON line: a constant sentence and fields of {@link LogFields}. */
export function log(level: 'debug' | 'info' | 'warn', message: string, fields: LogFields = {}): void {
  logger[level](loggable(fields), message);
}

/** Writes an error with its stack, without the values that database errors quote. */
export function logError(message: string, error: unknown, fields: LogFields = {}): void {
  logger.error({ ...loggable(fields), error: loggableError(error) }, message);
}
