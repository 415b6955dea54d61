import type { ButtonHTMLAttributes, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Primary: the one thing to do next. Quiet: text only, for what is seldom needed. */
  kind?: 'primary' | 'secondary' | 'quiet';
  children: ReactNode;
}

export function Button({ kind = 'secondary', className, children, ...rest }: ButtonProps) {
  const classes = ['ui-button', `ui-button-${kind}`, className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} {...rest}>
      {children}
    </button>
  );
}
