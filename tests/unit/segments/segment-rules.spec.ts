import {
  checkedDefinition,
  checkedSegment,
  conditionsOf,
  parseDefinition,
} from '../../../api/segments/segment.rules';
import type { DefinitionProblem } from '../../../api/segments/segment.types';
import { ValidationError } from '../../../api/errors/domain-error';

const AREA = '0199a5f4-0000-7000-8000-000000000001';
const area = { field: 'area', operator: 'IN', value: [AREA] };
const restaurants = { field: 'tag', operator: 'IN', value: ['horeca'] };

function problemsOf(json: unknown): string[] {
  return (parseDefinition(json).problems ?? []).map(
    ({ path, problem }: DefinitionProblem) => `${path}:${problem}`,
  );
}

const withConditions = (...conditions: unknown[]) => ({ match: 'ALL', conditions });

describe('parsing a segment definition', () => {
  it('reads conditions and one level of groups, and drops what does not belong there', () => {
    const json = withConditions({ ...area, note: 'x' }, { match: 'ANY', conditions: [restaurants], more: 1 });
    expect(parseDefinition({ ...json, version: 9 })).toEqual({
      definition: { match: 'ALL', conditions: [area, { match: 'ANY', conditions: [restaurants] }] },
    });
  });

  it.each([
    ['area', 'IN', [AREA]],
    ['sector', 'NOT_IN', [AREA]],
    ['association', 'IN', [AREA]],
    ['accountManager', 'IN', [AREA]],
    ['topic', 'IN', [AREA]],
    ['tag', 'NOT_IN', ['starter']],
    ['city', 'IN', ['Lindehoven']],
    ['status', 'IN', ['ACTIVE', 'CLOSED']],
    ['size', 'AT_LEAST', 10],
    ['size', 'AT_MOST', 0],
    ['lastVisit', 'LONGER_AGO', 18],
    ['lastVisit', 'WITHIN', 1],
    ['lastVisit', 'NEVER', undefined],
  ])('takes %s %s %j', (field, operator, value) => {
    expect(problemsOf(withConditions({ field, operator, value }))).toEqual([]);
  });

  it.each([
    [undefined, ':NOT_A_DEFINITION'],
    ['text', ':NOT_A_DEFINITION'],
    [[], ':NOT_A_DEFINITION'],
    [{ match: 'SOME', conditions: [area] }, 'match:UNKNOWN_MATCH'],
    [{ match: 'ANY', conditions: [] }, 'conditions:NO_CONDITIONS'],
    [{ match: 'ANY' }, 'conditions:NO_CONDITIONS'],
    [withConditions(7), 'conditions.0:NOT_A_DEFINITION'],
    [withConditions(withConditions(withConditions(area))), 'conditions.0.conditions.0:NESTED_TOO_DEEP'],
    [withConditions({ field: 'iban', operator: 'IN', value: ['x'] }), 'conditions.0.field:UNKNOWN_FIELD'],
    [
      withConditions({ field: 'constructor', operator: 'IN', value: ['x'] }),
      'conditions.0.field:UNKNOWN_FIELD',
    ],
    [withConditions({ field: 4, operator: 'IN', value: ['x'] }), 'conditions.0.field:UNKNOWN_FIELD'],
    [withConditions({ ...area, operator: 'LIKE' }), 'conditions.0.operator:UNKNOWN_OPERATOR'],
    [withConditions({ ...area, operator: 'toString' }), 'conditions.0.operator:UNKNOWN_OPERATOR'],
    [withConditions({ ...area, operator: null }), 'conditions.0.operator:UNKNOWN_OPERATOR'],
    [withConditions({ ...area, value: ["'; DROP TABLE businesses; --"] }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions({ ...area, value: [] }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions({ ...area, value: [4] }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions({ ...area, value: Array(201).fill(AREA) }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions({ field: 'size', operator: 'AT_LEAST', value: '10' }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions({ field: 'size', operator: 'AT_LEAST', value: 1.5 }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions({ field: 'lastVisit', operator: 'WITHIN', value: 0 }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions({ field: 'lastVisit', operator: 'NEVER', value: 3 }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions({ field: 'status', operator: 'IN', value: ['OPEN'] }), 'conditions.0.value:WRONG_VALUE'],
    [withConditions(...Array<unknown>(31).fill(area)), 'conditions:TOO_MANY_CONDITIONS'],
  ])('refuses %j', (json, problem) => {
    expect(problemsOf(json)).toContain(problem);
  });

  it('names every wrong place at once', () => {
    expect(problemsOf(withConditions({ ...area, value: 1 }, { field: 'x' }))).toEqual([
      'conditions.0.value:WRONG_VALUE',
      'conditions.1.field:UNKNOWN_FIELD',
    ]);
  });
});

describe('checking a segment', () => {
  const refusal = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return (error as ValidationError).problems;
    }
    return [];
  };

  it('asks a name and a readable definition of a new one', () => {
    expect(
      refusal(() => checkedSegment({ name: ' ', definition: {} }, true)).map((problem) => problem.field),
    ).toEqual(['name', 'definition', 'definition']);
  });

  it('leaves what is absent of a change alone', () => {
    expect(checkedSegment({ description: 'Voor het najaar' }, false)).toEqual({
      description: 'Voor het najaar',
    });
    expect(checkedSegment({ name: 'Nieuw', definition: withConditions(area) }, false)).toEqual({
      name: 'Nieuw',
      definition: withConditions(area),
    });
  });

  it('says where a stored definition is wrong', () => {
    expect(refusal(() => checkedDefinition(withConditions({ field: 'x' })))).toEqual([
      {
        field: 'definition',
        code: 'INVALID',
        params: { path: 'conditions.0.field', problem: 'UNKNOWN_FIELD' },
      },
    ]);
  });

  it('lists conditions with the place of their group', () => {
    const definition = checkedDefinition(
      withConditions(area, { match: 'ANY', conditions: [restaurants, area] }),
    );
    expect(conditionsOf(definition).map(({ condition, group }) => [condition.field, group])).toEqual([
      ['area', null],
      ['tag', 1],
      ['area', 1],
    ]);
  });
});
