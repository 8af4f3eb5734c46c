/** What the build of the page puts in (webpack.page.js). */
declare module 'binh-xet/sample' {
  /** The sample roster as a data address in base64. */
  const address: string;
  // eslint-disable-next-line import-x/no-default-export -- how webpack hands out an asset
  export default address;
}

declare module 'binh-xet/worker' {
  /** The code of the worker (worker/worker.ts), bundled on its own. */
  const source: string;
  // eslint-disable-next-line import-x/no-default-export -- how webpack hands out an asset
  export default source;
}
