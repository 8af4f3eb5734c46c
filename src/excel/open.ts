import type { Plan } from '../core/plan';
import type { Watch } from '../core/progress';
import type {
  CellPlace,
  HostedWorkbook,
  SheetArea,
  SheetChange,
  Unsubscribe,
} from '../workbook/live-workbook';
import type { WorkbookContents, WriteReport } from '../workbook/workbook';
import type { ExcelParts } from './batch';
import { clearExcel } from './clear';
import { asWorkbookError } from './excel-fault';
import { onChange, openInNewWorkbook, select, selection, setEvents } from './live';
import { readExcel } from './read';
import { writeExcel } from './write';

/** The workbook that is open in Excel; `parts` bring Microsoft's library. */
export function openExcel(parts: ExcelParts): HostedWorkbook {
  return new OpenExcel(parts);
}

class OpenExcel implements HostedWorkbook {
  private listeners = 0;

  constructor(private readonly parts: ExcelParts) {}

  read(watch: Watch): Promise<WorkbookContents> {
    return readExcel(this.parts, watch);
  }

  write(plan: Plan, watch: Watch): Promise<WriteReport> {
    return this.quietly(() => writeExcel(this.parts, plan, watch));
  }

  clear(watch: Watch): Promise<WriteReport> {
    return this.quietly(() => clearExcel(this.parts, watch));
  }

  select(place: CellPlace): Promise<void> {
    return select(this.parts, place);
  }

  selection(): Promise<SheetArea> {
    return selection(this.parts);
  }

  async onChange(listener: (change: SheetChange) => void): Promise<Unsubscribe> {
    const unsubscribe = await onChange(this.parts, listener);
    this.listeners++;
    return async () => {
      this.listeners--;
      await unsubscribe();
    };
  }

  async openInNewWorkbook(bytes: Uint8Array): Promise<void> {
    try {
      await openInNewWorkbook(this.parts, bytes);
    } catch (error) {
      throw asWorkbookError(error);
    }
  }

  /** Keeps our own writes from being told as changes; before ExcelApi 1.14 by muting all events. */
  private async quietly<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.listeners === 0 || this.parts.has('1.14')) return work();
    await setEvents(this.parts, false);
    try {
      return await work();
    } finally {
      await setEvents(this.parts, true).catch(() => {
        // The outcome of the write is what the person must hear of.
      });
    }
  }
}
