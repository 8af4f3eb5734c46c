import type { Reviewed } from '../../core/job';
import type { Plan } from '../../core/plan';
import type { Grid } from '../../core/roster/grid';
import type { Recognition } from '../../core/roster/recognise';
import type { Handle } from './channel';

/** One kind of thing that callers name by handles. */
export class Shelf<Thing> {
  private readonly things = new Map<Handle, Thing>();

  keep(handle: Handle, thing: Thing): void {
    this.things.set(handle, thing);
  }

  get(handle: Handle): Thing {
    const thing = this.things.get(handle);
    if (thing === undefined) throw new Error(`nothing is kept as ${handle}`);
    return thing;
  }

  release(handle: Handle): void {
    this.things.delete(handle);
  }
}

/** The real things behind the caller's mirrors. */
export class Kept {
  readonly grids = new Shelf<readonly Grid[]>();
  readonly recognitions = new Shelf<Recognition>();
  readonly reviews = new Shelf<Reviewed>();
  readonly plans = new Shelf<Plan>();

  release(handle: Handle): void {
    for (const shelf of [this.grids, this.recognitions, this.reviews, this.plans]) {
      shelf.release(handle);
    }
  }
}
