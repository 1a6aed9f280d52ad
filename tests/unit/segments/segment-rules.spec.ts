import {
  checkedDefinition,
  checkedSegment,
  conditionsOf,
  permissionsToAsk,
  permissionToSee,
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
  it('reads conditions and two levels of groups, and drops what does not belong there', () => {
    const inner = { match: 'ALL', conditions: [area] };
    const json = withConditions(
      { ...area, note: 'x' },
      { match: 'ANY', conditions: [restaurants, { ...inner, more: 2 }], more: 1 },
    );
    expect(parseDefinition({ ...json, version: 9 })).toEqual({
      definition: { match: 'ALL', conditions: [area, { match: 'ANY', conditions: [restaurants, inner] }] },
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
    ['lastContact', 'LONGER_AGO', 6],
    ['lastAttendance', 'WITHIN', 24],
    ['board', 'IN', [AREA]],
    ['registration', 'IN', [AREA]],
    ['attendance', 'NOT_IN', [AREA]],
    ['role', 'IN', ['directeur']],
    ['openCommitment', 'YES', undefined],
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
    [
      withConditions(withConditions(withConditions(withConditions(area)))),
      'conditions.0.conditions.0.conditions.0:NESTED_TOO_DEEP',
    ],
    [
      withConditions({ field: 'openCommitment', operator: 'YES', value: 1 }),
      'conditions.0.value:WRONG_VALUE',
    ],
    [
      withConditions(withConditions(...Array<unknown>(15).fill(area)), ...Array<unknown>(16).fill(area)),
      'conditions:TOO_MANY_CONDITIONS',
    ],
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
  const before = { visibility: 'EVERYONE' as const, roles: [] };
  const valid = { name: 'Horeca', definition: withConditions(area) };
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
      refusal(() => checkedSegment({ name: ' ', definition: {} })).map((problem) => problem.field),
    ).toEqual(['name', 'definition', 'definition']);
  });

  it('leaves what is absent of a change alone', () => {
    expect(checkedSegment({ description: 'Voor het najaar' }, before)).toEqual({
      description: 'Voor het najaar',
    });
    expect(checkedSegment({ name: 'Nieuw', definition: withConditions(area) }, before)).toEqual({
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

  it('asks for a role when it is shared with roles, and names none otherwise', () => {
    const shared = { visibility: 'ROLES', roles: ['ALDERMAN'] } as const;
    expect(refusal(() => checkedSegment({ ...valid, visibility: 'ROLES' }))).toEqual([
      { field: 'roles', code: 'AT_LEAST_ONE' },
    ]);
    expect(checkedSegment({ ...valid, ...shared, roles: ['ALDERMAN', 'ALDERMAN'] })).toMatchObject(shared);
    expect(checkedSegment({ ...valid, roles: ['ALDERMAN'] })).toMatchObject({
      visibility: 'EVERYONE',
      roles: [],
    });
    expect(checkedSegment({ visibility: 'PRIVATE' }, { ...shared, roles: ['ALDERMAN'] })).toEqual({
      visibility: 'PRIVATE',
      roles: [],
    });
    expect(checkedSegment({ roles: ['KCC_AGENT'] }, { ...shared, roles: ['ALDERMAN'] })).toEqual({
      visibility: 'ROLES',
      roles: ['KCC_AGENT'],
    });
    expect(refusal(() => checkedSegment({ visibility: 'ROLES' }, before))).toHaveLength(1);
  });

  it('lists conditions with their place', () => {
    const inner = { match: 'ALL', conditions: [area] };
    const definition = checkedDefinition(
      withConditions(area, { match: 'ANY', conditions: [restaurants, inner] }),
    );
    expect(conditionsOf(definition).map(({ condition, path }) => [condition.field, path])).toEqual([
      ['area', [0]],
      ['tag', [1, 0]],
      ['area', [1, 1, 0]],
    ]);
  });

  it('knows which rights a question needs, each once', () => {
    const definition = checkedDefinition(
      withConditions(
        area,
        { field: 'topic', operator: 'IN', value: [AREA] },
        { match: 'ANY', conditions: [{ field: 'role', operator: 'IN', value: ['eigenaar'] }] },
        { field: 'board', operator: 'IN', value: [AREA] },
      ),
    );
    expect(permissionsToAsk(definition)).toEqual(['subscriptions.read', 'contacts.read']);
  });

  it('says what one must be allowed to read to see the value behind a condition', () => {
    expect(permissionToSee({ field: 'topic', operator: 'IN', value: [AREA] })).toBe('subscriptions.read');
    expect(permissionToSee({ field: 'size', operator: 'AT_LEAST', value: 1 })).toBeUndefined();
  });
});
