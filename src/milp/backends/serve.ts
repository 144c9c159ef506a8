import { parentPort } from 'node:worker_threads';
import type { OnProgress, ThreadReply } from './thread.js';

/* The other side of the conversation in `thread.ts`: what a worker does. */

const port = parentPort!;
const reply = (message: ThreadReply): void => port.postMessage(message);

/** What is done with each kind of message, one after the other; what it returns is told, unless that is undefined. */
export const serve = <Message extends { readonly kind: string }>(
  tasks: {
    readonly [Kind in Message['kind']]: (message: Extract<Message, { readonly kind: Kind }>) => unknown;
  },
): void => {
  const taskOf = tasks as unknown as Readonly<Record<string, (message: Message) => unknown>>;
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: Message) => {
    last = last
      .then(async () => {
        const result = await taskOf[message.kind]!(message);
        if (result !== undefined) reply({ kind: 'result', result });
      })
      .catch(tellFailure);
  });
};

export const tellProgress: OnProgress = (incumbent, bound) => reply({ kind: 'progress', incumbent, bound });

/** The message alone: an error of the compiled module prints its whole source. */
const tellFailure = (error: unknown): void =>
  reply({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
