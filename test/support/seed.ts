import * as fc from 'fast-check';

/**
 * The random inputs of the tests are the same in every run, so that what fails fails for a change.
 * `BINH_XET_SEED=7 npx jest …` tries others.
 */
const SEED = 2026_11_27;

fc.configureGlobal({ seed: Number(process.env['BINH_XET_SEED'] ?? SEED) });
