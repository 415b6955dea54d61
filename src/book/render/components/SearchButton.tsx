/** Opens the search; hidden where no script could. */
export function SearchButton() {
  return (
    <button type="button" className="search-button" data-search aria-keyshortcuts="/">
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.4" />
        <path d="M12.6 12.6L17 17" />
      </svg>
      <span className="search-button-name">Search</span>
      <kbd aria-hidden="true">/</kbd>
    </button>
  );
}
