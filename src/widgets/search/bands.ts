/** A corner of a band's boundary, in cells of the lattice. */
type Corner = readonly [number, number];

/**
 * Where a surface is at least `level`, as pieces that tile the region: of each cell of the lattice
 * the part above the level, with a straight edge between where two sides cross it. `heights` has a
 * row for each j and a value for each i.
 */
export function bandOf(heights: readonly (readonly number[])[], level: number): Corner[][] {
  const pieces: Corner[][] = [];
  for (let j = 0; j + 1 < heights.length; j++) {
    // Whole cells side by side are one piece.
    let from: number | null = null;
    const close = (to: number) => {
      if (from !== null) pieces.push(rectangle(from, to, j));
      from = null;
    };
    for (let i = 0; i + 1 < heights[j].length; i++) {
      const corners: [Corner, number][] = [
        [[i, j], heights[j][i]],
        [[i + 1, j], heights[j][i + 1]],
        [[i + 1, j + 1], heights[j + 1][i + 1]],
        [[i, j + 1], heights[j + 1][i]],
      ];
      if (corners.every(([, height]) => height >= level)) {
        from ??= i;
        continue;
      }
      close(i);
      const part = above(corners, level);
      if (part.length > 2) pieces.push(part);
    }
    close(heights[j].length - 1);
  }
  return pieces;
}

const rectangle = (from: number, to: number, j: number): Corner[] => [
  [from, j],
  [to, j],
  [to, j + 1],
  [from, j + 1],
];

/** The part of a cell that is above: its corners there, and the crossings between. */
function above(corners: readonly [Corner, number][], level: number): Corner[] {
  return corners.flatMap(([corner, height], k) => {
    const [next, nextHeight] = corners[(k + 1) % corners.length];
    const own = height >= level ? [corner] : [];
    if (height >= level === nextHeight >= level) return own;
    const t = (level - height) / (nextHeight - height);
    const crossing: Corner = [
      corner[0] + t * (next[0] - corner[0]),
      corner[1] + t * (next[1] - corner[1]),
    ];
    return [...own, crossing];
  });
}
