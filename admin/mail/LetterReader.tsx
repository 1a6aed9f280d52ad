import { Box, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

interface LetterReaderProps {
  title: string;
  html: string;
  text: string;
  headers?: readonly { name: string; value: string }[];
}

const forms = ['html', 'text', 'headers'] as const;

/** Links in a mail open beside the back-office; nothing else in it may do anything. */
const inNewTab = (html: string) => html.replace(/<head([^>]*)>/i, '<head$1><base target="_blank">');

/** A mail as its reader sees it: the look, the plain text, and what mail programs read. */
export const LetterReader = ({ title, html, text, headers }: LetterReaderProps) => {
  const translate = useTranslate();
  const [form, setForm] = useState<(typeof forms)[number]>('html');
  const shown = headers ? forms : forms.slice(0, 2);
  return (
    <>
      <Tabs value={form} onChange={(_event, chosen: (typeof forms)[number]) => setForm(chosen)}>
        {shown.map((one) => (
          <Tab key={one} value={one} label={translate(`resources.mail.forms.${one}`)} id={`letter-${one}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" aria-labelledby={`letter-${form}`} sx={{ pt: 2 }}>
        {form === 'html' && (
          <iframe
            title={title}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            srcDoc={inNewTab(html)}
            style={{ width: '100%', height: '70vh', border: '1px solid #d8dde3', background: '#fff' }}
          />
        )}
        {form === 'text' && <Plain text={text} />}
        {form === 'headers' && (
          <Plain text={(headers ?? []).map(({ name, value }) => `${name}: ${value}`).join('\n') || '–'} />
        )}
      </Box>
    </>
  );
};

const Plain = ({ text }: { text: string }) => (
  <Box
    component="pre"
    tabIndex={0}
    sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 14 }}
  >
    {text}
  </Box>
);
