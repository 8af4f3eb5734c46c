import { builtOnce } from './built-once';

/** Where the add-in is served from in these tests: as by `npm start`. */
export const ORIGIN = 'https://localhost:3000';

/** Where the manifest of the build sends Excel: the pages themselves know no address. */
export const ADDRESS = 'https://noi-bo.example/binh-xet';

let built: Promise<string> | null = null;

/** The folder of the production build of the add-in with its own copy of office.js. */
export function builtAddin(): Promise<string> {
  built ??= builtOnce({
    name: 'e2e',
    marker: 'taskpane.html',
    sources: ['manifest.xml', 'webpack.addin.js'],
    configs: ['taskpane', 'commands'],
    settings: (out) => ({ ADDIN_URL: ADDRESS, OFFICE_JS_URL: 'self', ADDIN_OUT: out }),
  });
  return built;
}
