import { HostError, NotBuilt } from './host-error';
import { isWithin, readRequirementSets } from './requirement-sets';

/** Refuses members above the requirement set that the Excel in question has. */
export class RequirementCheck {
  private readonly sets = readRequirementSets();

  /** `declared`: the ExcelApi set of the host, e.g. "1.9". */
  constructor(readonly declared: string) {}

  check(className: string, member: string): void {
    const needed = this.sets.get(`${className}.${member}`);
    if (needed === undefined)
      throw new NotBuilt(`${className}.${member} is no member of Excel's API`);
    if (!isWithin(needed, this.declared)) {
      throw new HostError('ApiNotFound', `${className}.${member} needs ExcelApi ${needed}`);
    }
  }
}
