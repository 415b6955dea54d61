export type { CompleteSpec, EvaluateOn, ExperimentSpec, ScheduleSpec, SourceName } from './spec.ts';
export { completeSpec } from './spec.ts';
export type {
  Answered,
  DataInUse,
  EpochResult,
  Experiment,
  ExperimentState,
  GradientDraws,
  Mistake,
  Mistakes,
  Progress,
  RunStatus,
} from './state.ts';
export type { Checked } from './validate.ts';
export { checkSpec } from './validate.ts';
export { decodeSpec, encodeSpec } from './specUrl.ts';
export { createExperiment, createStage } from './experiment.ts';
export type { AvailableData, KeptData, NeighboursWanted } from './data/dataStore.ts';
export type { OwnData } from './data/ownFiles.ts';
export { dataClient, hasFullMnist } from './data/dataClient.ts';
export type { Neighbour, Neighbours } from './data/neighbours.ts';
export type { ClassSurvey, InkScore, Survey } from './data/survey.ts';
export { inkOf, nearestByInk } from './data/survey.ts';
export { distorted } from './data/distorted.ts';
export type { Replay, ReplayId, Stage, StageAddress } from './replays/replay.ts';
export { replayIds, replayOf, stageAt } from './replays/table.ts';
export type { LiveReplay, ReplayState } from './replays/liveReplay.ts';
export { createReplay } from './replays/liveReplay.ts';
export type { Spread } from './statistics/inputSpread.ts';
export { saturatedFrom, spreadOf, zReach } from './statistics/inputSpread.ts';
export { silentNeurons } from './statistics/silentNeurons.ts';
export type { Outputs } from './statistics/ensemble.ts';
export { correctTogether } from './statistics/ensemble.ts';
export type { WeightSpread } from './statistics/weightSpread.ts';
export {
  weightBinWidth,
  weightNearZero,
  weightReach,
  weightSpreadOf,
} from './statistics/weightSpread.ts';
export type { GradientCloud, GradientClouds } from '../core/gradient-noise.ts';
