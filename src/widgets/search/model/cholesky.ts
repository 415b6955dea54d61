/** The lower triangle of a matrix, row by row: row i has i + 1 numbers. */
export type Triangle = readonly (readonly number[])[];

/**
 * L with LLᵀ = A, for a symmetric positive definite A of which only the lower triangle is read;
 * null where A is not positive definite, within rounding.
 */
export function cholesky(a: Triangle): number[][] | null {
  const lower: number[][] = [];
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : lower[j];
      let rest = a[i][j];
      for (let k = 0; k < j; k++) rest -= row[k] * other[k];
      if (j < i) row.push(rest / lower[j][j]);
      else if (rest > 0) row.push(Math.sqrt(rest));
      else return null;
    }
    lower.push(row);
  }
  return lower;
}

/** x with Lx = b. */
export function solveLower(lower: Triangle, b: readonly number[]): number[] {
  const x: number[] = [];
  lower.forEach((row, i) => {
    let rest = b[i];
    for (let k = 0; k < i; k++) rest -= row[k] * x[k];
    x.push(rest / row[i]);
  });
  return x;
}

/** x with Lᵀx = b. */
export function solveUpper(lower: Triangle, b: readonly number[]): number[] {
  const x = b.slice();
  for (let i = lower.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < lower.length; k++) x[i] -= lower[k][i] * x[k];
    x[i] /= lower[i][i];
  }
  return x;
}
