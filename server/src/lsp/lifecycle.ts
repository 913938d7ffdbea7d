import type { Connection, Message, MessageStrategy, RequestMessage } from 'vscode-languageserver';
import { faultInParams } from './params';
import { ErrorCodes, ResponseError } from './protocol-values';

/** Takes requests that are refused; no client asks for it by itself. */
const REFUSED = '$/postmortem/refused';

interface Refusal {
  code: number;
  message: string;
}

/**
 * Keeps the client to the protocol's order, which the library does not: requests before `initialize`, after `shutdown` and a second
 * `initialize` are answered with the errors that the specification names, notifications at these times are dropped, `exit` always counts.
 * So are messages whose parameters are not as the protocol has them, so that no feature has to expect them.
 */
export function inOrder(): MessageStrategy {
  let state: 'new' | 'running' | 'shut down' = 'new';
  return {
    handleMessage(message, next) {
      if (!hasMethod(message) || message.method === 'exit') return next(message);
      const { method } = message;
      const refusal = refusalOf(method, 'params' in message ? message.params : undefined);
      if (refusal) return isRequest(message) ? next({ ...message, method: REFUSED, params: refusal } as Message) : undefined;
      if (method === 'initialize') state = 'running';
      if (method === 'shutdown') state = 'shut down';
      return next(message);
    },
  };

  function refusalOf(method: string, params: unknown): Refusal | undefined {
    if (state === 'new' && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, message: `Send “initialize” before “${method}”.` };
    if (state === 'running' && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, message: 'The server is initialized already.' };
    if (state === 'shut down')
      return { code: ErrorCodes.InvalidRequest, message: `The server is shut down. Only “exit” may follow, not “${method}”.` };
    const fault = faultInParams(method, params);
    return fault === undefined
      ? undefined
      : { code: ErrorCodes.InvalidParams, message: `“${fault}” of “${method}” is not as the protocol has it.` };
  }
}

/** Answers what `inOrder` refuses. */
export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, message }: Refusal) => new ResponseError(code, message));
}

const hasMethod = (message: Message): message is Message & { method: string } => 'method' in message && typeof message.method === 'string';

const isRequest = (message: Message): message is RequestMessage => 'id' in message;
