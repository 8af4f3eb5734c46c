import type { ChosenFile } from './files/chosen-file';

const NAME = '119-danh-sach-de-nghi.xlsx';

/** The sample roster: a script of its own, so that it comes without a request for data. */
export async function sampleFile(): Promise<ChosenFile> {
  const { default: address } = await import(/* webpackChunkName: "sample" */ 'binh-xet/sample');
  const base64 = address.slice(address.indexOf(',') + 1);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return { name: NAME, bytes: () => Promise.resolve(bytes) };
}
