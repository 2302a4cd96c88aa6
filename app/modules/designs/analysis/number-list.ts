/** A growing list of 32-bit floats. */
export class FloatList {
  #values = new Float32Array(3072);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(x: number, y: number, z: number): void {
    if (this.#length + 3 > this.#values.length) {
      const larger = new Float32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = x;
    this.#values[this.#length++] = y;
    this.#values[this.#length++] = z;
  }

  at(index: number): number {
    return this.#values[index] ?? Number.NaN;
  }
}

/** A growing list of indices. */
export class IndexList {
  #values = new Uint32Array(3072);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(a: number, b: number, c: number): void {
    if (this.#length + 3 > this.#values.length) {
      const larger = new Uint32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = a;
    this.#values[this.#length++] = b;
    this.#values[this.#length++] = c;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }
}
