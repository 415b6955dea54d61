/**
 * The book in one picture: the output of a neuron with input 1 and target 0, from w = b = 2, over
 * 300 epochs of gradient descent with η = 0.15 under the quadratic cost, and with the
 * cross-entropy. Computed here, as the page is made.
 */
type ErrorOf = (a: number) => number;

const epochs = 300;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

function outputs(errorOf: ErrorOf): number[] {
  const path: number[] = [];
  let w = 2;
  let b = 2;
  for (let epoch = 0; epoch <= epochs; epoch++) {
    const a = sigmoid(w + b);
    path.push(a);
    w -= 0.15 * errorOf(a);
    b -= 0.15 * errorOf(a);
  }
  return path;
}

const quadratic = outputs(a => a * a * (1 - a));
const crossEntropy = outputs(a => a);

const width = 900;
const height = 340;
const x = (epoch: number) => 4 + (epoch / epochs) * (width - 8);
const y = (a: number) => 26 + (1 - a) * (height - 62);

function line(values: number[]): string {
  return values
    .map((a, epoch) => `${epoch ? 'L' : 'M'}${x(epoch).toFixed(1)} ${y(a).toFixed(1)}`)
    .join('');
}

export function CoverCurves() {
  return (
    <svg
      className="cover-curves"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="The output of one neuron over 300 epochs. Both curves start at 0.98 and should fall to 0. With the cross-entropy cost the output falls at once; with the quadratic cost it stays near 1 for a hundred and fifty epochs before it drops."
    >
      <path className="cover-ground" d={`M0 ${y(0)}H${width}`} />
      <path className="cover-ground cover-ground-top" d={`M0 ${y(1)}H${width}`} />
      <path className="cover-line" data-quantity="cross-entropy" d={line(crossEntropy)} />
      <path className="cover-line" data-quantity="quadratic" d={line(quadratic)} />
      <circle className="cover-start" cx={x(0)} cy={y(quadratic[0])} r="5.5" />
      <text x={x(140)} y={y(quadratic[148]) + 46} data-quantity="quadratic" textAnchor="middle">
        quadratic cost
      </text>
      <text x={x(45)} y={y(crossEntropy[45]) - 22} data-quantity="cross-entropy">
        cross-entropy
      </text>
      <text className="cover-note" x={0} y={y(0) + 26}>
        epoch 0
      </text>
      <text className="cover-note" x={width} y={y(0) + 26} textAnchor="end">
        300
      </text>
      <text className="cover-note" x={width} y={y(1) - 11} textAnchor="end">
        answer 1: wholly wrong
      </text>
      <text className="cover-note" x={width / 2} y={y(0) + 26} textAnchor="middle">
        answer 0: right
      </text>
    </svg>
  );
}
