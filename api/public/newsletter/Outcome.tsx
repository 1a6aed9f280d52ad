import type { ReactNode } from 'react';

interface OutcomeProps {
  title: string;
  text: string;
  topics?: readonly string[];
  tone?: 'good' | 'warning';
  children?: ReactNode;
}

/** A page that says what happened, or what the one button on it will do. */
export function Outcome({ title, text, topics = [], tone, children }: OutcomeProps) {
  return (
    <div className="site-text">
      <h1 className="utrecht-heading-1">{title}</h1>
      <div className={`site-note${tone ? ` site-note--${tone}` : ''}`} role={tone ? 'status' : undefined}>
        <p className="utrecht-paragraph">{text}</p>
        {topics.length > 0 ? (
          <ul>
            {topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {children}
    </div>
  );
}

/** The one button of a page behind a link in a mail. */
export function OneButton({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit" className="utrecht-button utrecht-button--primary-action">
        {label}
      </button>
    </form>
  );
}
