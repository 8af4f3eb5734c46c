import type { Json } from '../protocol';
import { HostError, invalidArgument, itemNotFound } from '../host-error';
import { Sheet } from './sheet';

const MAX_SHEET_NAME = 31;
const FORBIDDEN_IN_NAME = /[\\/?*[\]:]/;

export interface XmlPart {
  readonly id: string;
  namespace: string;
  xml: string;
}

/** A workbook in memory, with the state of the Excel around it that an add-in can meet. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly xmlParts: XmlPart[] = [];
  readonly settings = new Map<string, Json>();
  /** Structure protection: sheets cannot be added, renamed or removed. */
  isProtected = false;
  /** `runtime.enableEvents`: changes are told to those who listen. */
  eventsEnabled = true;
  /** Some Excels name merged areas by their first cells alone; their `areas` are whole (office-js#1590). */
  namesMergesByFirstCell = false;
  activeSheet = '';
  selection = '';
  /** Workbooks that the add-in opened with `Excel.createWorkbook`. */
  readonly created: string[] = [];
  private nextId = 1;
  private writes: { readonly sheet: Sheet; readonly address: string }[] = [];

  /** Keeps in mind that the add-in has written cells, for the events that follow. */
  noteWrite(sheet: Sheet, address: string): void {
    this.writes.push({ sheet, address });
  }

  takeWrites(): readonly { readonly sheet: Sheet; readonly address: string }[] {
    const { writes } = this;
    this.writes = [];
    return writes;
  }

  newId(): string {
    const number = (this.nextId++).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0000-0000-0000-${number}}`;
  }

  addSheet(name: string): Sheet {
    this.refuseIfProtected();
    this.checkName(name);
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    if (this.activeSheet === '') this.activeSheet = sheet.id;
    return sheet;
  }

  /** By name (any case) or id, as `worksheets.getItem` takes both. */
  findSheet(key: string): Sheet | null {
    const wanted = key.toLowerCase();
    return this.sheets.find((s) => s.id === key || s.name.toLowerCase() === wanted) ?? null;
  }

  sheet(key: string): Sheet {
    const found = this.findSheet(key);
    if (found === null) throw itemNotFound(`sheet ${key}`);
    return found;
  }

  rename(sheet: Sheet, name: string): void {
    this.refuseIfProtected();
    if (sheet.name.toLowerCase() !== name.toLowerCase()) this.checkName(name);
    sheet.name = name;
  }

  deleteSheet(sheet: Sheet): void {
    this.refuseIfProtected();
    const visible = this.sheets.filter((s) => s.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) {
      throw new HostError(
        'InvalidOperation',
        'A workbook must contain at least one visible sheet.',
      );
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }

  refuseIfProtected(): void {
    if (this.isProtected) {
      throw new HostError('AccessDenied', 'You cannot perform the requested operation.');
    }
  }

  /** The same workbook again, to be changed apart from this one. */
  copy(): Book {
    const { sheets, settings, ...plain } = this;
    const book = new Book();
    Object.assign(book, structuredClone({ ...plain, writes: [] }));
    book.sheets.push(...sheets.map((sheet) => sheet.copy()));
    for (const [key, value] of settings) book.settings.set(key, structuredClone(value));
    return book;
  }

  private checkName(name: string): void {
    const bad = name === '' || name.length > MAX_SHEET_NAME || FORBIDDEN_IN_NAME.test(name);
    if (bad) throw invalidArgument(`sheet name ${name}`);
    if (this.findSheet(name) !== null) {
      throw new HostError('ItemAlreadyExists', `A resource with the name ${name} already exists.`);
    }
  }
}
