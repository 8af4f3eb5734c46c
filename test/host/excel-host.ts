import { execute, type Fault } from './executor';
import { WORKBOOK } from './classes/workbook';
import { EventHub } from './event-hub';
import { Meter } from './meter';
import type { Book } from './model/book';
import { OFFICE_ERROR, type Request } from './protocol';
import { RequirementCheck } from './requirement-check';
import { object, type ServerObject } from './server-class';

/** Flag of a request that may wait for the end of a cell edit. */
const DELAY_FOR_CELL_EDIT = 64;
/** Excel on the web refuses larger requests and answers (office-js-docs-pr, resource limits). */
const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

export interface HostOptions {
  /** ExcelApi set of this Excel. */
  readonly excelApi: string;
}

/** What the host answers: text of an answer, or a number of an Office error. */
export type Answer = { readonly text: string } | { readonly officeError: number };

/** An Excel in memory that answers office.js's requests. */
export class ExcelHost {
  readonly meter = new Meter();
  readonly events = new EventHub();
  readonly requirements: RequirementCheck;
  /** The user is typing in a cell: see `startCellEdit`. */
  isEditingCell = false;
  /** Makes actions fail; set by tests. */
  fault: Fault | null = null;
  /** Office errors for the next requests, first come first served; `null` lets one through. */
  readonly officeErrors: (number | null)[] = [];
  /** What the add-in asked for and the double does not have. */
  readonly notBuilt: string[] = [];
  private readonly references = new Map<string, ServerObject>();
  private readonly waiting: (() => void)[] = [];

  constructor(
    /** Another workbook may be put in its place: the client notices nothing. */
    public book: Book,
    options: HostOptions = { excelApi: '1.21' },
  ) {
    this.requirements = new RequirementCheck(options.excelApi);
  }

  /** Objects that the add-in still keeps: 0 when every `Excel.run` has cleaned up. */
  get keptReferences(): number {
    return this.references.size;
  }

  /**
   * The user begins to type in a cell. Requests are refused until they finish, but those that
   * were sent with `delayForCellEdit` wait for it.
   */
  startCellEdit(): void {
    this.isEditingCell = true;
  }

  endCellEdit(): void {
    this.isEditingCell = false;
    for (const goOn of this.waiting.splice(0)) goOn();
  }

  /** Resolves when Excel can take up a request that was sent with these flags. */
  whenReady(flags: number): Promise<void> {
    if (!this.isEditingCell || (flags & DELAY_FOR_CELL_EDIT) === 0) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** Requests that wait for the end of a cell edit. */
  get waitingRequests(): number {
    return this.waiting.length;
  }

  answer(body: string): Answer {
    const bytes = byteLength(body);
    this.meter.request(bytes);
    const injected = this.officeErrors.shift();
    if (typeof injected === 'number') return { officeError: injected };
    if (this.isEditingCell) return { officeError: OFFICE_ERROR.cellEditMode };
    if (bytes > MAX_PAYLOAD_BYTES) return { officeError: OFFICE_ERROR.requestTooLarge };
    const text = JSON.stringify(this.run(JSON.parse(body) as Request));
    const size = byteLength(text);
    this.meter.response(size);
    this.events.deliverWrites(this.book, this.requirements.declared);
    return size > MAX_PAYLOAD_BYTES ? { officeError: OFFICE_ERROR.responseTooLarge } : { text };
  }

  private run(request: Request) {
    return execute(request, {
      root: object(WORKBOOK, this.book),
      references: this.references,
      requirements: this.requirements,
      meter: this.meter,
      fault: () => this.fault,
      events: this.events,
    });
  }
}

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
