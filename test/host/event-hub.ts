import type { Book } from './model/book';
import { isWithin } from './requirement-sets';
import type { Sheet } from './model/sheet';
import type { ServerObject } from './server-class';

/** Event types of the wire. */
export const EVENT = {
  changed: 10,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
} as const;

const RICH_API_MESSAGE = 65536;

/** One event as the client's message manager takes it. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: string;
}

/** Keeps who listens, and delivers the user's changes to them. */
export class EventHub {
  readonly registered: string[] = [];
  private deliver: (entries: readonly EventEntry[]) => void = () => undefined;
  private nextId = 1;

  onDeliver(deliver: (entries: readonly EventEntry[]) => void): void {
    this.deliver = deliver;
  }

  register(object: ServerObject, name: string): void {
    this.registered.push(`${object.class.name}.${name}`);
  }

  unregister(object: ServerObject, name: string): void {
    const index = this.registered.indexOf(`${object.class.name}.${name}`);
    if (index >= 0) this.registered.splice(index, 1);
  }

  /** The user changed cells of a sheet by hand. */
  changed(sheet: Sheet, address: string): void {
    this.deliverChange(sheet.id, address, { triggerSource: 'Unknown' });
  }

  /** What the add-in itself has written is an event too; who wrote is told from ExcelApi 1.14. */
  deliverWrites(book: Book, excelApi: string): void {
    const source = isWithin('1.14', excelApi) ? { triggerSource: 'ThisLocalAddin' } : {};
    for (const { sheet, address } of book.takeWrites()) {
      if (book.eventsEnabled && this.registered.length > 0) {
        this.deliverChange(sheet.id, address, source);
      }
    }
  }

  private deliverChange(sheetId: string, address: string, source: object): void {
    const message = {
      changeType: 'RangeEdited',
      source: 'Local',
      address,
      worksheetId: sheetId,
      referenceId: '',
      shiftDirection: 'None',
      ...source,
    };
    const text = JSON.stringify(message);
    this.deliver([
      this.entry(EVENT.changed, sheetId, text),
      this.entry(EVENT.changed, 'Workbook', text),
    ]);
  }

  private entry(messageType: number, targetId: string, message: string): EventEntry {
    const id = String(this.nextId++);
    return { messageCategory: RICH_API_MESSAGE, messageType, targetId, message, id };
  }
}
