import { Cancelled, type Watch } from '../../core/progress';
import {
  parseRequest,
  type AnyRequest,
  type CallsOf,
  type Handle,
  type Port,
  type Reply,
} from './channel';
import { freezeFault } from './faults';

const PROGRESS_EVERY_MS = 50;

/** One call that is being answered. */
export interface Job {
  /** What the caller will name the result by. */
  readonly id: Handle;
  /** Passes progress on; throws `Cancelled` where the caller has had enough. */
  readonly watch: Watch;
  /** Lets messages arrive, then throws `Cancelled` where one of them says so. */
  giveWay(): Promise<void>;
  /** Tells the caller of something that happened to the result. */
  tell(told: unknown): void;
}

export interface Answer<Value> {
  readonly given: Value;
  /** Buffers that nobody here needs any more: handed over instead of copied. */
  readonly transfer?: readonly ArrayBufferLike[];
}

export type Answers<Known extends CallsOf<Known>> = {
  readonly [Name in keyof Known]: (
    asked: Known[Name]['asked'],
    job: Job,
  ) => Promise<Answer<Known[Name]['given']>>;
};

/** Forgets what a call gave. */
export type Release = (handle: Handle) => void;

/** Answers what is asked over a port, one call after the other. */
export function answerOver<Known extends CallsOf<Known>>(
  port: Port,
  answers: Answers<Known>,
  release: Release,
): void {
  const answerer = new Answerer(port, new Map(Object.entries(answers)), release);
  port.addEventListener('message', ({ data }) => {
    const request = parseRequest(data);
    if (request !== null) answerer.hear(request);
  });
}

type AnyAnswer = (asked: never, job: Job) => Promise<Answer<unknown>>;

class Answerer {
  private readonly unwanted = new Set<Handle>();
  private readonly open = new Set<Handle>();
  private tail: Promise<void> = Promise.resolve();

  constructor(
    private readonly port: Port,
    private readonly answers: ReadonlyMap<string, AnyAnswer>,
    private readonly release: Release,
  ) {}

  hear(request: AnyRequest): void {
    const { id } = request;
    if (request.type === 'cancel') {
      if (this.open.has(id)) this.unwanted.add(id);
      return;
    }
    if (request.type === 'call') this.open.add(id);
    // In turn, so that nothing is forgotten that a call before it names.
    this.tail = this.tail.then(async () => {
      if (request.type === 'call') await this.answer(id, request.name, request.asked);
      else this.release(id);
    });
  }

  private async answer(id: Handle, name: string, asked: unknown): Promise<void> {
    try {
      const answer = this.answers.get(name);
      if (answer === undefined) throw new Error(`nothing answers to ${name}`);
      const job = this.jobOf(id);
      await job.giveWay();
      const { given, transfer = [] } = await answer(asked as never, job);
      this.send({ type: 'gave', id, given }, transfer);
    } catch (error) {
      this.send({ type: 'failed', id, fault: freezeFault(error) });
    } finally {
      this.open.delete(id);
      this.unwanted.delete(id);
    }
  }

  private jobOf(id: Handle): Job {
    let last = -Infinity;
    let lastPhase = '';
    const stopIfUnwanted = (): void => {
      if (this.unwanted.has(id)) throw new Cancelled();
    };
    return {
      id,
      watch: (phase, done, total) => {
        stopIfUnwanted();
        const now = performance.now();
        if (phase === lastPhase && now - last < PROGRESS_EVERY_MS) return;
        last = now;
        lastPhase = phase;
        this.send({ type: 'progress', id, phase, done, total });
      },
      giveWay: async () => {
        await nextTurn();
        stopIfUnwanted();
      },
      tell: (told) => {
        this.send({ type: 'told', id, told });
      },
    };
  }

  private send(reply: Reply, transfer: readonly ArrayBufferLike[] = []): void {
    const owned = [...new Set(transfer)].filter((buffer) => buffer instanceof ArrayBuffer);
    this.port.postMessage(reply, owned);
  }
}

/** The next turn of the event loop, after the messages that wait already. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
