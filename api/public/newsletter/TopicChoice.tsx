import { CheckboxField } from '../site/FormField';
import type { SiteLanguage } from '../site/site-language';
import { siteTexts } from '../site/site-texts';

interface ChoosableTopic {
  id: string;
  name: string;
  description: string | null;
}

interface TopicChoiceProps {
  language: SiteLanguage;
  legend: string;
  topics: readonly ChoosableTopic[];
  chosen: readonly string[];
  error?: string;
}

/** Boxes to tick, one per topic; nothing is ticked that the visitor did not choose. */
export function TopicChoice({ language, legend, topics, chosen, error }: TopicChoiceProps) {
  return (
    <fieldset
      id="veld-topicIds"
      className={`site-fieldset${error ? ' utrecht-form-field--invalid' : ''}`}
      aria-describedby={error ? 'fout-topicIds' : undefined}
    >
      <legend className="utrecht-form-label">{legend}</legend>
      {error ? (
        <p id="fout-topicIds" className="utrecht-form-field-error-message">
          {siteTexts(language).errorPrefix} {error}
        </p>
      ) : null}
      {topics.map((topic) => (
        <CheckboxField
          key={topic.id}
          language={language}
          name="topicIds"
          value={topic.id}
          label={topic.name}
          {...(topic.description ? { hint: topic.description } : {})}
          isChecked={chosen.includes(topic.id)}
        />
      ))}
    </fieldset>
  );
}
