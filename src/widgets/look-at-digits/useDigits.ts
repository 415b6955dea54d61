import { useMemo } from 'react';
import { dataClient } from '../../experiment/index.ts';
import { useLatest } from '../training/useLatest.ts';
import { first, type Known } from './first.ts';
import { pageOf, placeFrom, placesOf } from './places.ts';
import type { Settings } from './settings.ts';

export interface Shown {
  place: number;
  label: number;
  pixels: Uint8Array;
}

/** What the figure shows, fetched as soon as it is more than the committed first view has. */
export function useDigits(settings: Settings) {
  const { source, example, view, digit } = settings;
  const beyond =
    source !== 'mnist-10k' ||
    example !== 1 ||
    digit !== 'every' ||
    view === 'grid' ||
    view === 'average';
  const asked = useLatest(beyond ? source : null, async () => ({
    source,
    survey: await dataClient.survey(source),
  }));
  const survey = asked.value?.source === source ? asked.value.survey : null;

  const places = useMemo(() => (survey ? placesOf(survey.labels, digit) : null), [survey, digit]);
  const place = places ? placeFrom(places, example - 1) : example - 1;
  const wanted = useMemo(
    () => (places && view === 'grid' ? pageOf(places, place) : [place]),
    [places, view, place],
  );
  const key = survey ? `${source}:${wanted.join()}` : null;
  const answer = useLatest(key, async () => ({
    key,
    images: await dataClient.images({ source, places: wanted }),
  }));

  const fetched = answer.value?.key === key ? answer.value?.images : undefined;
  const digits = useMemo((): readonly Shown[] | null => {
    if (!beyond) return [{ place: 0, label: first.label, pixels: first.pixels }];
    if (!survey || !fetched) return null;
    return wanted.map((at, k) => ({ place: at, label: survey.labels[at], pixels: fetched[k] }));
  }, [beyond, survey, fetched, wanted]);
  const known = useMemo((): Known | null => {
    if (survey) return { ...survey, averages: survey.classes.map(({ average }) => average) };
    return source === 'mnist-10k' ? first : null;
  }, [survey, source]);

  return {
    known,
    places,
    place,
    /** The digit that the figure speaks of; null while it is fetched. */
    shown: digits?.find(one => one.place === place) ?? null,
    digits,
    problem: asked.problem ?? answer.problem,
  };
}
