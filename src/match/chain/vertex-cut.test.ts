import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowGraph, vertexCut } from './vertex-cut.ts';

/** Layers between planted cuts of a known size: every path crosses each cut layer, other layers are wider. */
function planted(
  width: number,
  layers: readonly number[],
  seed: number,
): { graph: FlowGraph; least: number } {
  const sizes = [width, ...layers, width];
  const first: number[] = [];
  let next = 0;
  for (const size of sizes) {
    first.push(next);
    next += size;
  }
  const sink = next;
  const edges: [number, number][] = [];
  for (let l = 0; l + 1 < sizes.length; l++) {
    for (let i = 0; i < sizes[l]; i++)
      for (let j = 0; j < sizes[l + 1]; j++) edges.push([first[l] + i, first[l + 1] + j]);
  }
  for (let i = 0; i < width; i++) edges.push([first[sizes.length - 1] + i, sink]);
  // The order of edges must not matter.
  let state = seed;
  for (let i = edges.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const j = state % (i + 1);
    [edges[i], edges[j]] = [edges[j], edges[i]];
  }
  const sources = Array.from({ length: width }, (_, i) => i);
  return {
    graph: { size: next + 1, edges, sources, sink, uncuttable: new Set() },
    least: Math.min(...sizes),
  };
}

describe('vertexCut', () => {
  it('finds the planted cut of 40 synthetic graphs', () => {
    let graphs = 0;
    for (let width = 3; width <= 7; width++) {
      for (const layers of [[1], [2], [3, 1], [2, 3], [5, 2, 4], [1, 1], [4, 6], [3]]) {
        const { graph, least } = planted(width, layers, 7 * width + layers.length);
        const cut = vertexCut(graph);
        expect(cut).not.toBeNull();
        expect(cut!.length).toBe(least);
        expect(reaches(graph, new Set(cut))).toBe(false);
        graphs++;
      }
    }
    expect(graphs).toBe(40);
  });

  it('takes the cut nearest to the sink', () => {
    const graph = {
      size: 4,
      edges: [
        [0, 1],
        [1, 2],
        [2, 3],
      ] as [number, number][],
      sources: [0],
      sink: 3,
      uncuttable: new Set<number>(),
    };
    expect(vertexCut(graph)).toEqual([2]);
  });

  it('never cuts what cannot be cut', () => {
    const edges: [number, number][] = [
      [0, 2],
      [1, 2],
      [2, 3],
    ];
    expect(vertexCut({ size: 4, edges, sources: [0, 1], sink: 3, uncuttable: new Set([2]) })).toEqual([0, 1]);
    expect(
      vertexCut({ size: 4, edges, sources: [0, 1], sink: 3, uncuttable: new Set([0, 1, 2]) }),
    ).toBeNull();
  });

  it('is empty without a path', () => {
    expect(vertexCut({ size: 3, edges: [[0, 1]], sources: [0], sink: 2, uncuttable: new Set() })).toEqual([]);
  });

  it('is as small as any cut found by trying', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 18 }),
        fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 }),
        (edges, sources) => {
          const graph: FlowGraph = {
            size: 8,
            edges: [...edges, [5, 7], [6, 7], [4, 7]],
            sources,
            sink: 7,
            uncuttable: new Set(),
          };
          const cut = vertexCut(graph)!;
          expect(reaches(graph, new Set(cut))).toBe(false);
          for (let mask = 0; mask < 128; mask++) {
            const tried = [0, 1, 2, 3, 4, 5, 6].filter((v) => ((mask >> v) & 1) === 1);
            if (tried.length < cut.length) expect(reaches(graph, new Set(tried))).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

function reaches(graph: FlowGraph, without: ReadonlySet<number>): boolean {
  const seen = new Set(graph.sources.filter((v) => !without.has(v)));
  const line = [...seen];
  for (const v of line) {
    if (v === graph.sink) return true;
    for (const [a, b] of graph.edges) {
      if (a === v && !without.has(b) && !seen.has(b)) {
        seen.add(b);
        line.push(b);
      }
    }
  }
  return false;
}
