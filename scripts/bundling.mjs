/** How esbuild bundles what is shipped and what is measured. */
export function bundling(root) {
  return {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  };
}
