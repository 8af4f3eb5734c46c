/** What the build of the page puts in (webpack.page.js). */
declare module 'binh-xet/sample' {
  /** The sample roster as a data address in base64. */
  const address: string;
  // eslint-disable-next-line import-x/no-default-export -- how webpack hands out an asset
  export default address;
}
