const FIRST_CAPACITY = 64;

/** A growing list of whole numbers, without an object per number. */
export class NumberList {
  private numbers = new Int32Array(FIRST_CAPACITY);
  private used = 0;

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.numbers.length) {
      const longer = new Int32Array(this.used * 2);
      longer.set(this.numbers);
      this.numbers = longer;
    }
    this.numbers[this.used++] = value;
  }

  toInt32(): Int32Array {
    return this.numbers.slice(0, this.used);
  }
}
