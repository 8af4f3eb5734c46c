import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

/**
 * Bundles one file for a browser into a new folder; yields the path of the script. For measuring
 * libraries run as they do for people: `production`.
 */
export async function bundleForBrowser(
  entry: string,
  mode: 'development' | 'production' = 'development',
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-bundle-'));
  const compiler = webpack({
    mode,
    optimization: { minimize: false },
    performance: false,
    devtool: false,
    entry,
    output: { path: folder, filename: 'page.js' },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2022',
              },
            },
          },
        },
      ],
    },
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error !== null) fail(error);
      else if (stats?.hasErrors() === true)
        fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
  await new Promise<void>((done) => {
    compiler.close(() => {
      done();
    });
  });
  return join(folder, 'page.js');
}
