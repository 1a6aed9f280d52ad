import { businessKeys, contactKeys, contactNameKey } from '../../../api/imports/import-matching.rules';
import { ImportPlanner } from '../../../api/imports/import-plan.rules';
import type { ContactDraft } from '../../../api/imports/import-row.rules';

describe('the words by which a check finds what earlier rows spoke of', () => {
  it('are every number, name and address of a business, however they are spelled', () => {
    const keys = businessKeys({
      name: 'Café Zoë B.V.',
      kvkNumber: '12345678',
      branchNumber: '000012345678',
      email: 'Info@Zoe.example',
      tags: [],
    });
    expect(keys).toEqual([
      'branch 000012345678',
      'kvk 12345678',
      'name cafezoe',
      'business info@zoe.example',
    ]);
    expect(businessKeys({ name: 'CAFE ZOE BV', tags: [] })).toEqual(['name cafezoe']);
    expect(businessKeys({ tags: [] })).toEqual([]);
  });

  it('are the addresses of a person, and the telephone with the name', () => {
    const noor: ContactDraft = {
      givenName: 'Noor',
      familyName: 'Ven',
      salutationPreference: 'UNKNOWN',
      emails: ['noor@zoe.example'],
      phones: ['+31302000000'],
    };
    expect(contactNameKey(noor)).toBe('ven//noor');
    expect(contactKeys(noor)).toEqual(['person noor@zoe.example', 'phone +31302000000 ven//noor']);
  });
});

it('a planner knows nothing of people and businesses it never met', () => {
  const planner = new ImportPlanner();
  const contact = {
    draft: { familyName: 'Ven', salutationPreference: 'UNKNOWN' as const, emails: [], phones: [] },
  };
  expect(planner.rolesOf(contact)).toEqual([]);
  expect(planner.membershipsOf({ draft: { tags: [] } })).toEqual([]);
});
