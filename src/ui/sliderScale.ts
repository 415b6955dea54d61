/** How a native range, which is linear, stands for a value: itself, or its power of ten. */
export interface SliderScale {
  min: number;
  max: number;
  step: number;
  toPosition(value: number): number;
  toValue(position: number): number;
}

export function sliderScale(options: {
  min: number;
  max: number;
  step?: number;
  log?: boolean;
}): SliderScale {
  const { min, max, step } = options;
  if (!options.log) {
    return { min, max, step: step ?? (max - min) / 100, toPosition: v => v, toValue: p => p };
  }
  // A fiftieth of a decade a step: 0.005, 0.05 and 0.15 are all on the way.
  const decades = step ?? 0.02;
  const clamp = (value: number) => Math.min(max, Math.max(min, value));
  return {
    min: round(Math.log10(min), decades),
    max: round(Math.log10(max), decades),
    step: decades,
    toPosition: value => round(Math.log10(clamp(value)), decades),
    toValue: position => clamp(Number((10 ** position).toPrecision(2))),
  };
}

function round(position: number, step: number): number {
  return Number((Math.round(position / step) * step).toFixed(6));
}
