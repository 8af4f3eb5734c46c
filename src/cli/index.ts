import { nodeIo } from './io';
import { main } from './main';

/** A reader that stops early (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

void main(process.argv.slice(2), nodeIo()).then((exitCode) => {
  process.exitCode = exitCode;
});
