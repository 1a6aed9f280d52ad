import type { SiteLanguage } from '../site/site-language';
import { englishAgendaTexts } from './agenda-texts.en';
import { dutchAgendaTexts, type AgendaTexts } from './agenda-texts.nl';

export function agendaTexts(language: SiteLanguage): AgendaTexts {
  return language === 'en' ? englishAgendaTexts : dutchAgendaTexts;
}
