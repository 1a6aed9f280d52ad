import type { Event } from '../../../prisma/generated/client';
import type { FieldProblem } from '../../errors/domain-error';
import { ErrorSummary, RobotTrap, SelectField, TextField } from '../site/FormField';
import { inLanguage, type SiteLanguage } from '../site/site-language';
import { agendaTexts } from './agenda-texts';
import { isFull } from './places-in-words';

export interface RegistrationFormState {
  /** What was typed, when something was wrong with it. */
  values: Readonly<Record<string, string>>;
  problems: readonly FieldProblem[];
}

export const EMPTY_FORM: RegistrationFormState = { values: {}, problems: [] };

interface Props {
  event: Event;
  language: SiteLanguage;
  form: RegistrationFormState;
}

/** What is wrong, for the top of the page. */
export function RegistrationErrors({ language, form }: Omit<Props, 'event'>) {
  const { name, email, organisation, phone, guests, remarks } = agendaTexts(language).form;
  const labels = { name, email, organisation, phone, guests, remarks };
  return <ErrorSummary language={language} problems={form.problems} labels={labels} />;
}

export function RegistrationForm({ event, language, form }: Props) {
  const texts = agendaTexts(language).form;
  const field = (name: string) => ({ language, name, value: form.values[name], problems: form.problems });
  const guests = Math.min(event.maxGuests, event.capacity - 1);
  return (
    <form
      className="site-form"
      method="post"
      action={inLanguage(`/agenda/${event.slug}/aanmelden`, language)}
      // The server says in the visitor's own language what is wrong, beside the field.
      noValidate
    >
      <TextField {...field('name')} label={texts.name} autoComplete="name" maxLength={200} isRequired />
      <TextField
        {...field('email')}
        label={texts.email}
        hint={texts.emailHint}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        isRequired
      />
      <TextField
        {...field('organisation')}
        label={texts.organisation}
        autoComplete="organization"
        maxLength={200}
      />
      <TextField
        {...field('phone')}
        label={texts.phone}
        hint={texts.phoneHint}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={30}
      />
      {guests > 0 ? (
        <SelectField
          {...field('guests')}
          label={texts.guests}
          isRequired
          options={Array.from({ length: guests + 1 }, (_, count) => ({
            value: String(count),
            label: texts.guestOptions(count),
          }))}
        />
      ) : null}
      <TextField
        {...field('remarks')}
        label={texts.remarks}
        hint={texts.remarksHint}
        rows={3}
        maxLength={1_000}
      />
      <RobotTrap language={language} />
      <p className="utrecht-paragraph site-small">{texts.privacy}</p>
      <button type="submit" className="utrecht-button utrecht-button--primary-action">
        {isFull(event) ? texts.submitWaiting : texts.submit}
      </button>
    </form>
  );
}
