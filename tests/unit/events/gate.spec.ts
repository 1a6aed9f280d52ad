import { Gate } from '../../../api/events/gate';

describe('a gate', () => {
  it('lets so many through at a time, in order, and goes on after a failure', async () => {
    const gate = new Gate(2);
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    const pass = (number: number) =>
      gate.pass(async () => {
        inside += 1;
        most = Math.max(most, inside);
        order.push(number);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        if (number === 1) throw new Error('stumbled');
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map(pass));
    expect(most).toBe(2);
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
    await expect(gate.pass(() => Promise.resolve('open'))).resolves.toBe('open');
  });
});
