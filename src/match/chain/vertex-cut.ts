/** A directed graph for asking what everything passes through. Nodes are numbers below `size`. */
export interface FlowGraph {
  readonly size: number;
  readonly edges: readonly (readonly [number, number])[];
  /** Where paths begin. */
  readonly sources: readonly number[];
  /** Where all paths end. */
  readonly sink: number;
  /** Nodes that cannot be part of a cut. */
  readonly uncuttable: ReadonlySet<number>;
}

const MANY = 1 << 20;

/**
 * The smallest set of nodes that every path from a source to the sink passes through; of several equally small
 * ones that nearest to the sink. Sources may be in it, the sink never. Null when some path meets no node
 * that can be cut; empty when there is no path. Each augmenting path adds one, so the work is edges × cut.
 */
export function vertexCut(graph: FlowGraph): readonly number[] | null {
  const { size, sink, uncuttable } = graph;
  // Node v becomes an arc from 2v to 2v + 1; the super source is 2 · size.
  const source = 2 * size;
  const to: number[] = [];
  const room: number[] = [];
  const from: number[][] = Array.from({ length: 2 * size + 1 }, () => []);
  const arc = (a: number, b: number, capacity: number): void => {
    from[a].push(to.length);
    to.push(b);
    room.push(capacity);
    from[b].push(to.length);
    to.push(a);
    room.push(0);
  };
  for (let v = 0; v < size; v++) arc(2 * v, 2 * v + 1, v === sink || uncuttable.has(v) ? MANY : 1);
  for (const [a, b] of graph.edges) if (a !== b) arc(2 * a + 1, 2 * b, MANY);
  for (const v of new Set(graph.sources)) arc(source, 2 * v, MANY);
  const target = 2 * sink;
  for (let flow = 0; ; flow++) {
    if (flow > size) return null;
    const path = shortestPath(source, target);
    if (path === null) break;
    for (const e of path) {
      room[e]--;
      room[e ^ 1]++;
    }
  }
  // Nodes that still reach the sink; a node cut is one whose entry does not but whose exit does.
  const reaches = new Uint8Array(2 * size + 1);
  const queue = [target];
  reaches[target] = 1;
  for (let head = 0; head < queue.length; head++) {
    for (const e of from[queue[head]]) {
      const back = e ^ 1;
      const before = to[e];
      if (room[back] > 0 && reaches[before] === 0) {
        reaches[before] = 1;
        queue.push(before);
      }
    }
  }
  const cut: number[] = [];
  for (let v = 0; v < size; v++) if (reaches[2 * v] === 0 && reaches[2 * v + 1] === 1) cut.push(v);
  return cut;

  function shortestPath(start: number, end: number): number[] | null {
    const by = new Int32Array(2 * size + 1).fill(-1);
    const line = [start];
    by[start] = -2;
    for (let head = 0; head < line.length && by[end] === -1; head++) {
      for (const e of from[line[head]]) {
        if (room[e] > 0 && by[to[e]] === -1) {
          by[to[e]] = e;
          line.push(to[e]);
        }
      }
    }
    if (by[end] === -1) return null;
    const path: number[] = [];
    for (let v = end; v !== start; v = to[by[v] ^ 1]) path.push(by[v]);
    return path;
  }
}
