import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSamples } from './all-samples';
import { writeLargeRoster } from './large-roster';

const DEFAULT_ROWS = 100_000;

/** `npm run samples` writes the samples again; `npm run samples -- OUT.xlsx ROWS` a large one. */
async function main([out, rows]: readonly string[]): Promise<void> {
  if (out !== undefined) {
    await writeLargeRoster(out, Number(rows ?? DEFAULT_ROWS));
    return;
  }
  for (const [file, bytes] of await makeSamples()) {
    writeFileSync(join(__dirname, file), bytes);
    console.log(file);
  }
}

void main(process.argv.slice(2));
