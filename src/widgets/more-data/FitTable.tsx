import { fixed, missing } from '../../ui/format.ts';
import { percentText, sizeText } from './axes.ts';
import { freeOfMistakes } from './fits.ts';
import { fitTitles, titles, type SeriesFit } from './words.ts';

/** What each fitted curve says: its floor, its exponent, and the mistakes at a size. */
export function FitTable({ fits, n }: { fits: readonly SeriesFit[]; n: number }) {
  return (
    <div className="more-data-scroll" tabIndex={0} role="region" aria-label="The fitted curves">
      <table className="more-data-fits">
        <thead>
          <tr>
            <th scope="col">fitted curve</th>
            <th scope="col">floor</th>
            <th scope="col">β</th>
            <th scope="col">wrong at {sizeText(n)}</th>
          </tr>
        </thead>
        <tbody>
          {fits.map(({ series, fit }) => {
            const end = freeOfMistakes(fit);
            return (
              <tr key={`${series} ${fit.name}`}>
                <th scope="row">
                  {titles[series]}, {fitTitles[fit.name]}
                </th>
                <td>{fit.floor === null ? missing : percentText(fit.floor)}</td>
                <td>{fit.exponent === null ? missing : fixed(fit.exponent, 2)}</td>
                <td>
                  {end !== null && end <= n
                    ? `none from ${sizeText(Number(end.toPrecision(2)))} on`
                    : percentText(fit.at(n), 1)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
