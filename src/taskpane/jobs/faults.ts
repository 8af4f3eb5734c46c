import type { Problem } from '../../core/problem';
import { Cancelled } from '../../core/progress';
import { WorkbookError } from '../../workbook/workbook';

/** What was thrown on the other side of a port, as plain data. */
export type Fault =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'workbook'; readonly problem: Problem }
  | {
      readonly kind: 'unexpected';
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };

export function freezeFault(error: unknown): Fault {
  if (error instanceof Cancelled) return { kind: 'cancelled' };
  if (error instanceof WorkbookError) return { kind: 'workbook', problem: error.problem };
  if (!(error instanceof Error)) {
    return { kind: 'unexpected', name: 'Error', message: String(error), stack: '' };
  }
  const { name, message, stack = '' } = error;
  return { kind: 'unexpected', name, message, stack };
}

/** The same error again, of the same class where somebody asks for the class. */
export function thawFault(fault: Fault): Error {
  switch (fault.kind) {
    case 'cancelled':
      return new Cancelled();
    case 'workbook':
      return new WorkbookError(fault.problem);
    case 'unexpected': {
      const { name, message, stack } = fault;
      return Object.assign(new Error(message), { name, stack });
    }
  }
}
