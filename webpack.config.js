const path = require('node:path');
const webpack = require('webpack');
const addin = require('./webpack.addin');
const page = require('./webpack.page');

const transpile = {
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
};

/** The command line: one file that Node runs, everything it needs inside. */
const cli = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  devtool: false,
  entry: { 'binh-xet': './src/cli/index.ts' },
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [transpile] },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  performance: { hints: false },
  stats: 'errors-warnings',
};

/** What `npm run bench` measures, built as the command line is: modules joined, constants inlined. */
const bench = {
  ...cli,
  name: 'bench',
  entry: { measure: './test/bench/measure.ts' },
  output: { path: path.resolve(__dirname, 'dist/bench'), filename: '[name].js' },
  externals: { exceljs: 'commonjs exceljs' },
  plugins: [],
};

module.exports = [cli, bench, ...addin(transpile), ...page(transpile)];
