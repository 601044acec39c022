import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutGraph } from './layout-graph.ts';

const node = (id: string, kind = 'outlet') => ({
  id,
  kind,
  name: `محطة ${id}`,
  type: null,
  article: null,
  source: null,
  bottleneck: false,
});

test('whoever spoke first stands at the beginning of the line of writing', () => {
  const nodes = [node('a', 'speaker'), node('b'), node('c', 'reader')];
  const edges = [
    { from: 'a', to: 'b', basis: 'credited', evidence: [] },
    { from: 'b', to: 'c', basis: 'carries', evidence: [] },
  ];
  const rtl = layoutGraph(nodes, edges, 'rtl').nodes.map((placed) => placed.x);
  const ltr = layoutGraph(nodes, edges, 'ltr').nodes.map((placed) => placed.x);
  expect(rtl[0]).toBeGreaterThan(rtl[1]);
  expect(rtl[1]).toBeGreaterThan(rtl[2]);
  expect(ltr[0]).toBeLessThan(ltr[1]);
});

test('odd graphs are drawn too: cycles, loops, edges to nowhere', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const edge = fc.record({
    from: fc.constantFrom(...ids, 'nowhere'),
    to: fc.constantFrom(...ids, 'nowhere'),
    basis: fc.constantFrom('credited', 'words', 'carries'),
    evidence: fc.constant<never[]>([]),
  });
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 10 }), (edges) => {
      const placed = layoutGraph(
        ids.map((id) => node(id)),
        edges,
        'rtl',
      );
      expect(placed.nodes).toHaveLength(4);
      for (const { x, y } of placed.nodes) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
      for (const { path } of placed.edges) expect(path).not.toContain('NaN');
    }),
    { numRuns: 60 },
  );
});
