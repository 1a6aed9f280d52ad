import type { Topic } from '../../../prisma/generated/client';
import type { FieldProblem } from '../../errors/domain-error';
import { CheckboxField, ErrorSummary, RobotTrap, TextField } from '../site/FormField';
import { inLanguage, type SiteLanguage } from '../site/site-language';
import { newsletterTexts } from './newsletter-texts';
import { TopicChoice } from './TopicChoice';

interface SignUpFormProps {
  language: SiteLanguage;
  topics: readonly Topic[];
  consentSentence: string;
  email: string;
  chosen: readonly string[];
  problems: readonly FieldProblem[];
}

export function SignUpForm(props: SignUpFormProps) {
  const { language, topics, consentSentence, email, chosen, problems } = props;
  const { signUp } = newsletterTexts(language);
  const lead = <p className="utrecht-paragraph utrecht-paragraph--lead">{signUp.lead}</p>;
  if (topics.length === 0) {
    return (
      <div className="site-text">
        <h1 className="utrecht-heading-1">{signUp.title}</h1>
        {lead}
        <p className="utrecht-paragraph">{signUp.none}</p>
      </div>
    );
  }
  const isTopicMissing = problems.some(({ field }) => field === 'topicIds');
  return (
    <div className="site-text">
      <h1 className="utrecht-heading-1">{signUp.title}</h1>
      {lead}
      <ErrorSummary
        language={language}
        problems={problems}
        labels={{ email: signUp.email, topicIds: signUp.topics, isAgreed: signUp.consent }}
      />
      <form method="post" action={inLanguage('/nieuwsbrief', language)} className="site-form" noValidate>
        <TextField
          language={language}
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          maxLength={254}
          label={signUp.email}
          value={email}
          isRequired
          problems={problems}
        />
        <TopicChoice
          language={language}
          legend={signUp.topics}
          topics={topics}
          chosen={chosen}
          {...(isTopicMissing ? { error: signUp.topicsError } : {})}
        />
        <CheckboxField
          language={language}
          name="isAgreed"
          label={consentSentence}
          isRequired
          problems={problems}
        />
        <RobotTrap language={language} />
        <p className="utrecht-paragraph">{signUp.next}</p>
        <button type="submit" className="utrecht-button utrecht-button--primary-action">
          {signUp.button}
        </button>
      </form>
    </div>
  );
}
