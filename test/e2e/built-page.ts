import { builtOnce } from './built-once';

let built: Promise<string> | null = null;

/** The folder of `npm run build:page`. */
export function builtPage(): Promise<string> {
  built ??= builtOnce({
    name: 'e2e-page',
    marker: 'index.html',
    sources: ['samples', 'webpack.page.js'],
    configs: ['page-worker', 'page'],
    settings: (out) => ({ PAGE_OUT: out }),
  });
  return built;
}
