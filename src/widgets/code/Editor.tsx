interface EditorProps {
  id: string;
  label: string;
  code: string;
  onChange(code: string): void;
  /** Control and Enter: check and train, without leaving the text. */
  onSubmit(): void;
}

/** The program as plain text. Tab leaves it, as it leaves any field. */
export function Editor({ id, label, code, onChange, onSubmit }: EditorProps) {
  const rows = Math.max(6, code.trimEnd().split('\n').length);
  return (
    <div className="code-editor">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        value={code}
        rows={rows}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        aria-describedby={`${id}-keys`}
        onChange={event => onChange(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onSubmit();
        }}
      />
      <p className="code-keys" id={`${id}-keys`}>
        Ctrl + Enter checks and trains; Tab leaves the text.
      </p>
    </div>
  );
}
