// A browser on a busy machine misses a click now and then. The first failure is printed with what the page showed: it is a fault to look
// for, of the screen or of the test, not one to wave away.
jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
