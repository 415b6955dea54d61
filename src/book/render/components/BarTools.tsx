import { SearchButton } from './SearchButton.tsx';

/** The right end of the bar: what needs a script, and is hidden where there is none. */
export function BarTools() {
  return (
    <>
      <SearchButton />
      <button type="button" className="reading-button" popoverTarget="reading">
        <span aria-hidden="true">
          A<span className="reading-button-small">a</span>
        </span>
        <span className="visually-hidden">Reading settings</span>
      </button>
    </>
  );
}
