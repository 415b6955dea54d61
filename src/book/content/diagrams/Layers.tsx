import { Body } from './parts.tsx';

/** The neurons of each layer, from top to bottom. */
const layers = [3, 4, 2].map((count, l) =>
  Array.from({ length: count }, (_, k) => ({
    x: 60 + 150 * l,
    y: 132 + 62 * (k - (count - 1) / 2),
  })),
);
const radius = 17;
const [from, to] = [layers[1][3], layers[2][1]];

export function Layers() {
  return (
    <svg
      className="diagram"
      viewBox="0 0 430 270"
      style={{ maxWidth: '26rem' }}
      role="img"
      aria-label="A network of three layers with 3, 4 and 2 neurons. Every neuron is joined to all of the layer before. The connection from the fourth neuron of layer 2 to the second of layer 3 is marked with its weight, w with superscript 3 and subscript 24."
    >
      <g className="diagram-arrow" opacity="0.3">
        {layers
          .slice(1)
          .flatMap((layer, l) =>
            layer.flatMap(receiver =>
              layers[l].map(sender => (
                <path
                  key={`${sender.x}-${sender.y}-${receiver.y}`}
                  d={`M${sender.x + radius} ${sender.y}L${receiver.x - radius} ${receiver.y}`}
                />
              )),
            ),
          )}
      </g>
      <path
        d={`M${from.x + radius} ${from.y}L${to.x - radius} ${to.y}`}
        style={{ stroke: 'var(--weight)', strokeWidth: 2.6 }}
      />
      <text x={296} y={224} className="diagram-variable" data-quantity="weight">
        <tspan className="diagram-letter">w</tspan>
        <tspan className="diagram-sub" dy="-9">
          3
        </tspan>
        <tspan className="diagram-sub" dx="-8" dy="15">
          24
        </tspan>
      </text>
      {layers.flat().map(({ x, y }) => (
        <Body key={`${x}-${y}`} x={x} y={y} r={radius} />
      ))}
      {layers.map(([{ x }], l) => (
        <text key={x} x={x} y={265} textAnchor="middle" className="diagram-name">
          layer {l + 1}
        </text>
      ))}
    </svg>
  );
}
