import type { ReactNode } from 'react';
import type { FieldProblem } from '../../errors/domain-error';
import type { SiteLanguage } from './site-language';
import { problemText, siteTexts } from './site-texts';

interface FieldProps {
  language: SiteLanguage;
  name: string;
  label: string;
  hint?: string;
  /** What the visitor typed, so that nothing is lost when something is wrong. */
  value?: string;
  isRequired?: boolean;
  problems?: readonly FieldProblem[];
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'number';
  /** WCAG 1.3.5: lets browsers fill in what they know, for example email, name, organization, tel. */
  autoComplete?: string;
  inputMode?: 'numeric' | 'tel' | 'email';
  maxLength?: number;
  rows?: number;
}

/** One line, or with `rows` several, with label, hint and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { name, value, autoComplete, maxLength } = props;
  const shared = { ...fieldAttributes(props), name, autoComplete, maxLength, defaultValue: value };
  const invalid = isInvalid(props);
  return (
    <FormField {...props}>
      {props.rows ? (
        <textarea
          {...shared}
          rows={props.rows}
          className={`utrecht-textarea${invalid ? ' utrecht-textarea--invalid' : ''}`}
        />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          inputMode={props.inputMode}
          className={`utrecht-textbox${invalid ? ' utrecht-textbox--invalid' : ''}`}
        />
      )}
    </FormField>
  );
}

interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[];
}

export function SelectField(props: SelectFieldProps) {
  return (
    <FormField {...props}>
      <select
        {...fieldAttributes(props)}
        name={props.name}
        defaultValue={props.value}
        className="utrecht-select"
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}

interface CheckboxFieldProps extends FieldProps {
  isChecked?: boolean;
}

/** One box to tick; several with one name make a list. */
export function CheckboxField(props: CheckboxFieldProps) {
  const attributes = fieldAttributes(props);
  const id = props.value ? `${attributes.id}-${props.value}` : attributes.id;
  return (
    <div
      className={`utrecht-form-field utrecht-form-field--checkbox${isInvalid(props) ? ' utrecht-form-field--invalid' : ''}`}
    >
      <input
        {...attributes}
        id={id}
        type="checkbox"
        name={props.name}
        value={props.value ?? 'ja'}
        defaultChecked={props.isChecked}
        className="utrecht-checkbox"
      />
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
      </label>
      <Hint {...props} />
      <Problems {...props} />
    </div>
  );
}

/** What is wrong, at the top of the page, each with a link to its field. */
export function ErrorSummary({
  language,
  problems,
  labels,
}: {
  language: SiteLanguage;
  problems: readonly FieldProblem[];
  /** Name of the field → its label. */
  labels: Readonly<Record<string, string>>;
}) {
  if (problems.length === 0) return null;
  return (
    <div className="site-note site-note--bad" role="alert" aria-labelledby="fouten">
      <h2 id="fouten" className="utrecht-heading-3">
        {siteTexts(language).errorSummary(problems.length)}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field}-${problem.code}`}>
            <a
              href={`#veld-${problem.field}`}
            >{`${labels[problem.field] ?? problem.field}: ${problemText(problem, language)}`}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A field that people do not see. Robots fill in everything: whoever does is not registered, and not told why. */
export function RobotTrap({ language }: { language: SiteLanguage }) {
  return (
    <div className="site-trap" aria-hidden="true">
      <label htmlFor="veld-website">{siteTexts(language).leaveEmpty}</label>
      <input id="veld-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

/** True when a robot filled in the field of RobotTrap. */
export function isRobot(form: Readonly<Record<string, unknown>>): boolean {
  return typeof form['website'] === 'string' && form['website'] !== '';
}

function FormField(props: FieldProps & { children: ReactNode }) {
  const { id } = fieldAttributes(props);
  return (
    <div className={`utrecht-form-field${isInvalid(props) ? ' utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {props.label}
        {props.isRequired ? null : (
          <span className="site-optional"> {siteTexts(props.language).optional}</span>
        )}
      </label>
      <Hint {...props} />
      <Problems {...props} />
      {props.children}
    </div>
  );
}

function Hint({ name, hint }: FieldProps) {
  return hint ? (
    <p id={`hint-${name}`} className="utrecht-form-field-description">
      {hint}
    </p>
  ) : null;
}

function Problems(props: FieldProps) {
  const problems = ownProblems(props);
  if (problems.length === 0) return null;
  return (
    <p id={`fout-${props.name}`} className="utrecht-form-field-error-message">
      {siteTexts(props.language).errorPrefix}{' '}
      {problems.map((problem) => problemText(problem, props.language)).join(' ')}
    </p>
  );
}

function ownProblems({ name, problems = [] }: FieldProps): readonly FieldProblem[] {
  return problems.filter((problem) => problem.field === name);
}

function isInvalid(props: FieldProps): boolean {
  return ownProblems(props).length > 0;
}

function fieldAttributes(props: FieldProps) {
  const described = [
    props.hint ? `hint-${props.name}` : '',
    isInvalid(props) ? `fout-${props.name}` : '',
  ].filter(Boolean);
  return {
    id: `veld-${props.name}`,
    required: props.isRequired,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': isInvalid(props) ? true : undefined,
  };
}
