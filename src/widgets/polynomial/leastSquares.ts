/**
 * The c that makes |Ac − b|² smallest, by Householder's QR: as accurate as the problem allows,
 * where the normal equations would lose half the digits. A has at least as many rows as columns
 * and independent columns; it is given as rows, and neither it nor b is changed.
 */
export function leastSquares(A: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = A.map((row, i) => [...row, b[i]]);
  const columns = A[0].length;
  for (let k = 0; k < columns; k++) reflect(rows, k);
  const c = new Array<number>(columns).fill(0);
  for (let k = columns - 1; k >= 0; k--) {
    let rest = rows[k][columns];
    for (let j = k + 1; j < columns; j++) rest -= rows[k][j] * c[j];
    c[k] = rest / rows[k][k];
  }
  return c;
}

/** Mirrors the rows from k on so that column k is zero below its k-th entry. */
function reflect(rows: number[][], k: number): void {
  let length2 = 0;
  for (let i = k; i < rows.length; i++) length2 += rows[i][k] ** 2;
  // Away from the axis, so that nothing cancels.
  const towards = rows[k][k] > 0 ? -Math.sqrt(length2) : Math.sqrt(length2);
  const normal = rows.slice(k).map(row => row[k]);
  normal[0] -= towards;
  const normal2 = normal.reduce((sum, v) => sum + v * v, 0);
  if (normal2 === 0) return;
  for (let j = k; j < rows[k].length; j++) {
    let along = 0;
    for (let i = k; i < rows.length; i++) along += normal[i - k] * rows[i][j];
    const twice = (2 * along) / normal2;
    for (let i = k; i < rows.length; i++) rows[i][j] -= twice * normal[i - k];
  }
}
