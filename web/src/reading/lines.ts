export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Not part of the report: cookie notice, banner, links to others. */
  readonly boilerplate: boolean;
}

/** Runs of lines of one sort: paragraphs of the report one by one, boilerplate together. */
export interface LineRun {
  readonly boilerplate: boolean;
  readonly lines: readonly TextLine[];
}

/** The lines of a text; those mostly covered by boilerplate are marked, and neighbours of that sort joined. */
export function lineRuns(
  text: string,
  boilerplate: readonly { readonly start: number; readonly end: number }[],
): LineRun[] {
  const runs: { boilerplate: boolean; lines: TextLine[] }[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') {
      const covered = boilerplate.reduce(
        (sum, region) => sum + Math.max(0, Math.min(end, region.end) - Math.max(start, region.start)),
        0,
      );
      const line = { start, end, boilerplate: covered * 2 > end - start };
      const last = runs.at(-1);
      if (last?.boilerplate && line.boilerplate) last.lines.push(line);
      else runs.push({ boilerplate: line.boilerplate, lines: [line] });
    }
    start = end + 1;
  }
  return runs;
}
