const common = {
  mode: "production",
  module: { rules: [{ test: /\.ts$/, use: "ts-loader", exclude: /node_modules/ }] },
  resolve: { extensions: [".ts", ".js"] },
};
const folder = import.meta.dirname;

// biome-ignore lint/style/noDefaultExport: webpack asks for it.
export default [
  { ...common, entry: "./src/main.ts", output: { path: `${folder}/dist/page` } },
  {
    ...common,
    target: "node",
    entry: "./src/service.ts",
    output: { path: `${folder}/dist/service`, filename: "main.cjs" },
  },
];
