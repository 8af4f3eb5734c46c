import { HostError, NotBuilt } from './host-error';
import { isWithin, readRequirementSets } from './requirement-sets';

/** Refuses members above the requirement set that the Excel in question has. */
export class RequirementCheck {
  private readonly sets = readRequirementSets();
  /** Members that were found to be there; the same few are asked for all the time. */
  private readonly passed = new Set<string>();

  /** `declared`: the ExcelApi set of the host, e.g. "1.9". */
  constructor(readonly declared: string) {}

  check(className: string, member: string): void {
    const key = `${className}.${member}`;
    if (this.passed.has(key)) return;
    const needed = this.sets.get(key);
    if (needed === undefined) throw new NotBuilt(`${key} is no member of Excel's API`);
    if (!isWithin(needed, this.declared)) {
      throw new HostError('ApiNotFound', `${key} needs ExcelApi ${needed}`);
    }
    this.passed.add(key);
  }
}
