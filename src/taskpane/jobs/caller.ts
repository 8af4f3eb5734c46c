import { unwatched, type Phase, type Watch } from '../../core/progress';
import {
  parseReply,
  type CallsOf,
  type Handle,
  type Port,
  type Reply,
  type Request,
} from './channel';
import { thawFault } from './faults';

/** How often a watch is asked whether the person has had enough while nothing moves. */
const ASK_AGAIN_MS = 100;

export interface Given<Value> {
  readonly value: Value;
  /** By which the other side knows what this was made from. */
  readonly handle: Handle;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly watch: Watch;
  last: readonly [phase: Phase, done: number, total: number] | null;
  /** What the watch threw; the other side has been told to stop. */
  ended: Error | null;
}

/**
 * The side of a port that asks. Handles are kept for the objects made of what came, and given up
 * when nobody holds such an object any more.
 */
export class Caller<Known extends CallsOf<Known>> {
  private readonly pending = new Map<Handle, Pending>();
  private readonly listeners = new Map<Handle, (told: unknown) => void>();
  private readonly handles = new WeakMap<object, Handle>();
  private readonly unheld = new FinalizationRegistry<Handle>((id) => {
    this.listeners.delete(id);
    this.send({ type: 'release', id });
  });
  private calls = 0;
  private timer: ReturnType<typeof setInterval> | null = null;
  private broken: Error | null = null;

  constructor(private readonly port: Port) {
    port.addEventListener('message', ({ data }) => {
      const reply = parseReply(data);
      if (reply !== null) this.hear(reply);
    });
  }

  /** Calls the other side; rejects with what it threw. `transfer` is given away for good. */
  call<Name extends keyof Known>(
    name: Name,
    asked: Known[Name]['asked'],
    watch: Watch = unwatched,
    transfer: Transferable[] = [],
  ): Promise<Given<Known[Name]['given']>> {
    const handle = ++this.calls;
    const given = new Promise<unknown>((resolve, reject) => {
      this.pending.set(handle, { resolve, reject, watch, last: null, ended: null });
    });
    this.timer ??= setInterval(() => {
      for (const id of this.pending.keys()) this.ask(id);
    }, ASK_AGAIN_MS);
    if (this.broken !== null) this.fail(this.broken);
    else this.send({ type: 'call', id: handle, name, asked } as Request<Known>, transfer);
    return given.then((value) => ({ value, handle }));
  }

  /** Remembers that `made` stands for what call `handle` gave, as long as anybody holds it. */
  hold<Made extends object>(made: Made, handle: Handle): Made {
    this.handles.set(made, handle);
    this.unheld.register(made, handle);
    return made;
  }

  /** The handle that an object is held by; undefined for one that was made elsewhere. */
  handleOf(made: object): Handle | undefined {
    return this.handles.get(made);
  }

  /** Listens to what happens to what call `handle` gave. */
  listen(handle: Handle, listener: (told: unknown) => void): void {
    this.listeners.set(handle, listener);
  }

  /** The other side is gone: every call fails, now and from now on. */
  fail(error: Error): void {
    this.broken = error;
    for (const id of [...this.pending.keys()]) this.settle(id)?.reject(error);
  }

  private hear(reply: Reply): void {
    switch (reply.type) {
      case 'gave':
        this.settle(reply.id)?.resolve(reply.given);
        return;
      case 'failed': {
        const call = this.settle(reply.id);
        call?.reject(call.ended ?? thawFault(reply.fault));
        return;
      }
      case 'progress': {
        const call = this.pending.get(reply.id);
        if (call === undefined) return;
        call.last = [reply.phase, reply.done, reply.total];
        this.ask(reply.id);
        return;
      }
      case 'told':
        this.listeners.get(reply.id)?.(reply.told);
    }
  }

  /** Tells the watch how far the call is; where it throws, the other side is told to stop. */
  private ask(id: Handle): void {
    const call = this.pending.get(id);
    if (call === undefined || call.last === null || call.ended !== null) return;
    try {
      call.watch(...call.last);
    } catch (error) {
      call.ended = error instanceof Error ? error : new Error(String(error));
      this.send({ type: 'cancel', id });
    }
  }

  private settle(id: Handle): Pending | undefined {
    const call = this.pending.get(id);
    this.pending.delete(id);
    if (this.pending.size === 0 && this.timer !== null) {
      clearInterval(this.timer);
      this.timer = null;
    }
    return call;
  }

  private send(request: Request<Known>, transfer: Transferable[] = []): void {
    this.port.postMessage(request, transfer);
  }
}
