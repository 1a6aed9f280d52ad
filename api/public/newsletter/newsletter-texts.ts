import type { SiteLanguage } from '../site/site-language';
import { englishNewsletterTexts } from './newsletter-texts.en';
import { dutchNewsletterTexts, type NewsletterTexts } from './newsletter-texts.nl';

export function newsletterTexts(language: SiteLanguage): NewsletterTexts {
  return language === 'en' ? englishNewsletterTexts : dutchNewsletterTexts;
}
