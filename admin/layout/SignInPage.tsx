import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import {
  email,
  Form,
  LocalesMenuButton,
  Notification,
  PasswordInput,
  required,
  TextInput,
  useLogin,
  useTranslate,
} from 'react-admin';

export const SignInPage = () => {
  const translate = useTranslate();
  const signIn = useLogin();
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);

  const submit = async (values: unknown) => {
    setBusy(true);
    setRefusal(undefined);
    await signIn(values).catch((error: Error) => setRefusal(error.message));
    setBusy(false);
  };

  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', bgcolor: 'background.default', p: 2 }}
    >
      <Box sx={{ width: '100%', maxWidth: 384 }}>
        <Typography sx={{ fontSize: 30, fontWeight: 700, color: 'primary.main', lineHeight: 1.2 }}>
          {translate('app.name')}
        </Typography>
        <Typography color="textSecondary" sx={{ mb: 3 }}>
          {translate('app.tagline')}
        </Typography>
        <Card sx={{ p: 3 }}>
          <Typography component="h1" variant="h1" sx={{ mb: 0.5 }}>
            {translate('app.signIn.title')}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
            {translate('app.signIn.intro')}
          </Typography>
          <Form onSubmit={submit} noValidate>
            <Stack spacing={2}>
              <TextInput
                source="email"
                label="ra.auth.email"
                type="email"
                autoComplete="username"
                autoFocus
                helperText={false}
                validate={[required(), email()]}
              />
              <PasswordInput
                source="password"
                label="ra.auth.password"
                autoComplete="current-password"
                helperText={false}
                validate={required()}
              />
              <Typography role="alert" color="error" variant="body2">
                {refusal}
              </Typography>
              <Button type="submit" variant="contained" size="large" disabled={busy}>
                {translate('ra.auth.sign_in')}
              </Button>
            </Stack>
          </Form>
        </Card>
        <Box sx={{ mt: 1, display: 'flex', justifyContent: 'flex-end' }}>
          <LocalesMenuButton />
        </Box>
      </Box>
      <Notification />
    </Box>
  );
};
