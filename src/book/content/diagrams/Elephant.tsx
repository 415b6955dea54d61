/** Mayer, Khairy and Howard's elephant: four complex parameters, as the chapter has the formula. */
function elephantPath(): string {
  const steps = 240;
  const points = Array.from({ length: steps }, (_, k) => {
    const t = (2 * Math.PI * k) / steps;
    const x = -60 * Math.cos(t) - 30 * Math.sin(t) + 8 * Math.sin(2 * t) - 10 * Math.sin(3 * t);
    const y =
      -50 * Math.sin(t) - 18 * Math.sin(2 * t) - 12 * Math.cos(3 * t) + 14 * Math.cos(5 * t);
    return `${x.toFixed(1)} ${(-y).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}

export function Elephant() {
  return (
    <svg
      className="diagram"
      viewBox="-84 -92 182 164"
      style={{ maxWidth: '19rem' }}
      role="img"
      aria-label="The outline of an elephant, drawn in one closed curve: back, trunk, four legs, and a dot for its eye."
    >
      <path className="diagram-outline" d={elephantPath()} />
      <circle className="diagram-eye" cx={20} cy={-20} r={2.4} />
    </svg>
  );
}
