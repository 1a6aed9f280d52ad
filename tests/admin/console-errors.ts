import { format } from 'node:util';
import { isProvoked } from './support/refusals';

const unexpected: string[] = [];

// React-admin logs every refusal, also those that a test provokes. Anything else is a fault of the screen, or of its test.
console.error = (...logged: unknown[]) => {
  if (!isProvoked(logged)) unexpected.push(format(...logged));
};

afterEach(() => {
  const found = unexpected.splice(0);
  if (found.length > 0) throw new Error(`Unexpected in the console:\n${found.join('\n')}`);
});
