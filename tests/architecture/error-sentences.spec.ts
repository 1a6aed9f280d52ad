import { errors } from '../../admin/i18n/nl/errors';
import { ErrorCode, FieldProblemCode } from '../../api/errors/error-code';

describe('what the admin says when the api refuses', () => {
  it.each([...Object.values(ErrorCode), ...Object.values(FieldProblemCode)])(
    'has a Dutch sentence for %s',
    (code) => {
      expect(errors).toHaveProperty(code, expect.stringMatching(/\.$/));
    },
  );
});
