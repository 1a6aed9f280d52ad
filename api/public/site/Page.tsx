import type { ReactNode } from 'react';
import { inLanguage, type SiteLanguage } from './site-language';
import { siteTexts } from './site-texts';

export interface PageProps {
  language: SiteLanguage;
  municipality: string;
  stylesheetUrl: string;
  title: string;
  /** Path of a page that can be asked for with GET: where the language switch leads. */
  path: string;
  description?: string;
  /** Search engines stay away from pages about one person. */
  isPersonal?: boolean;
  children: ReactNode;
}

/** The frame around every public page. */
export function Page(props: PageProps) {
  const { language, municipality, title } = props;
  const texts = siteTexts(language);
  return (
    <html lang={language} className="utrecht-document">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${municipality}`}</title>
        {props.description ? <meta name="description" content={props.description} /> : null}
        {props.isPersonal ? <meta name="robots" content="noindex, nofollow" /> : null}
        <link rel="stylesheet" href={props.stylesheetUrl} />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a className="utrecht-link utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {texts.skipToContent}
        </a>
        <Header {...props} />
        <main id="inhoud" className="site-main" tabIndex={-1}>
          <div className="site-width">{props.children}</div>
        </main>
        <footer className="site-footer">
          <div className="site-width">
            <p>{texts.footer(municipality)}</p>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Header({ language, municipality, path }: PageProps) {
  const texts = siteTexts(language);
  const menu = [
    { href: '/agenda', label: texts.agenda },
    { href: '/nieuwsbrief', label: texts.newsletter },
  ];
  const isCurrent = (href: string) => (path === href || path.startsWith(`${href}/`) ? 'page' : undefined);
  return (
    <header className="site-header">
      <div className="site-width">
        <a className="site-name" href={inLanguage('/', language)}>
          <strong>{municipality}</strong>
          <small>{texts.forEntrepreneurs}</small>
        </a>
        <nav aria-label={texts.mainMenu}>
          <ul className="site-menu">
            {menu.map(({ href, label }) => (
              <li key={href}>
                <a href={inLanguage(href, language)} aria-current={isCurrent(href)}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {language === 'nl' ? (
          <a className="site-language" href={inLanguage(path, 'en')} lang="en" hrefLang="en" rel="alternate">
            English
          </a>
        ) : (
          <a className="site-language" href={`${path}?taal=nl`} lang="nl" hrefLang="nl" rel="alternate">
            Nederlands
          </a>
        )}
      </div>
    </header>
  );
}
