import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';

interface FileButtonProps {
  label: string;
  accept?: string;
  multiple?: boolean;
  onFiles(files: File[]): void;
}

/** A button that asks for files; the native field behind it is what browsers and tests drive. */
export function FileButton({ label, accept, multiple, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind="quiet" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        multiple={multiple}
        onChange={event => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
