import { execute, type Fault } from './executor';
import { WORKBOOK } from './classes/workbook';
import { EventHub } from './event-hub';
import { Meter } from './meter';
import type { Book } from './model/book';
import { OFFICE_ERROR, type Request } from './protocol';
import { RequirementCheck } from './requirement-check';
import { object, type ServerObject } from './server-class';

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
  /** The user is typing in a cell: every request is refused until they finish. */
  isEditingCell = false;
  /** Makes actions fail; set by tests. */
  fault: Fault | null = null;
  /** Office errors for the next requests, first come first served; `null` lets one through. */
  readonly officeErrors: (number | null)[] = [];
  private readonly references = new Map<string, ServerObject>();

  constructor(
    readonly book: Book,
    options: HostOptions = { excelApi: '1.21' },
  ) {
    this.requirements = new RequirementCheck(options.excelApi);
  }

  /** Objects that the add-in still keeps: 0 when every `Excel.run` has cleaned up. */
  get keptReferences(): number {
    return this.references.size;
  }

  answer(body: string): Answer {
    const bytes = Buffer.byteLength(body);
    this.meter.request(bytes);
    const injected = this.officeErrors.shift();
    if (typeof injected === 'number') return { officeError: injected };
    if (this.isEditingCell) return { officeError: OFFICE_ERROR.cellEditMode };
    if (bytes > MAX_PAYLOAD_BYTES) return { officeError: OFFICE_ERROR.requestTooLarge };
    const text = JSON.stringify(this.run(JSON.parse(body) as Request));
    const size = Buffer.byteLength(text);
    this.meter.response(size);
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
