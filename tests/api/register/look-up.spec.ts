import type { FakeService } from '../../../api/outside/fake-service';
import { startRegisterApi } from '../../support/register/register-api';
import type { TestApi } from '../../support/test-api';

let api: TestApi;
let kvk: FakeService;
beforeAll(async () => {
  ({ api, kvk } = await startRegisterApi());
});
beforeEach(() => kvk.behave({}));
afterAll(async () => {
  await api.close();
  await kvk.close();
});

const FIND = `query ($question: EstablishmentQuestion!) {
  findEstablishments(question: $question) { kvkNumber branchNumber name street houseNumber postcode city kind } }`;
const READ = `mutation ($kvkNumber: String!, $branchNumber: String) {
  readEstablishment(kvkNumber: $kvkNumber, branchNumber: $branchNumber) {
    name statutoryName tradeNames legalForm workingPersons sectorIds website street houseNumber postcode city latitude
    isAddressShielded isNonMailing hasEnded branchNumber } }`;

interface Found {
  findEstablishments: { name: string; branchNumber: string; kind: string }[];
}

async function found(question: object): Promise<string[]> {
  const manager = await api.as('ACCOUNT_MANAGER');
  const { findEstablishments } = await manager.ask<Found>(FIND, { question });
  return findEstablishments.map(({ name }) => name);
}

describe('looking an establishment up', () => {
  it('finds it by KVK number in any notation, by words of a name, and by postcode and number', async () => {
    await expect(found({ text: 'KVK 9020 0037' })).resolves.toEqual(['Drukkerij Lindeprint']);
    await expect(found({ text: 'eetcafe anker' })).resolves.toEqual(['Eetcafé Het Anker']);
    await expect(found({ postcode: '1661 ab', houseNumber: '14a' })).resolves.toEqual(['IJssalon La Luna']);
  });

  it('shows every establishment of an entity, the main one apart from the others', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { findEstablishments } = await manager.ask<Found>(FIND, { question: { text: '90200145' } });
    expect(findEstablishments.map(({ kind, branchNumber }) => [kind, branchNumber])).toEqual([
      ['MAIN', '000066000135'],
      ['BRANCH', '000066000143'],
    ]);
  });

  it('takes "no results" of KVK for an empty list', async () => {
    await expect(found({ text: 'bestaatniet' })).resolves.toEqual([]);
  });

  it('asks for something to look for, and for a postcode that can be one', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const nothing = await manager.refusal(FIND, { question: { text: ' ' } });
    expect(nothing.problems).toEqual([{ field: 'text', code: 'REQUIRED' }]);
    const wrong = await manager.refusal(FIND, { question: { postcode: '0000AA' } });
    expect(wrong.problems?.[0]).toEqual({ field: 'postcode', code: 'POSTCODE_INVALID' });
  });

  it('gives a profile in our own notation and adds activity codes that are new, with their version', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { readEstablishment } = await manager.ask<{ readEstablishment: { sectorIds: string[] } }>(READ, {
      kvkNumber: '90200178',
    });
    expect(readEstablishment).toMatchObject({
      name: 'Viswinkel De Zeester',
      branchNumber: '000066000176',
      legalForm: 'Vennootschap onder firma',
      workingPersons: 4,
      street: 'Havenkade',
      houseNumber: '17',
      postcode: '1662EK',
      isAddressShielded: false,
      hasEnded: false,
    });
    const sectors = await api.prisma.sector.findMany({ where: { id: { in: readEstablishment.sectorIds } } });
    expect(sectors.map(({ code, sbiVersion }) => [code, sbiVersion]).toSorted()).toEqual([
      ['47230', '2025'],
      ['56111', '2025'],
    ]);
    const again = await manager.ask<{ readEstablishment: { sectorIds: string[] } }>(READ, {
      kvkNumber: '90200178',
    });
    expect(again.readEstablishment.sectorIds).toEqual(readEstablishment.sectorIds);
  });

  it('drops a shielded address at the border, and says that it is shielded', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { readEstablishment } = await manager.ask<{ readEstablishment: object }>(READ, {
      kvkNumber: '90200152',
    });
    expect(readEstablishment).toMatchObject({
      name: 'Administratiekantoor Dekker',
      isAddressShielded: true,
      street: null,
      houseNumber: null,
      postcode: null,
      city: null,
      latitude: null,
    });
  });

  it('says NOT_FOUND for a number the register does not deliver', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    expect((await manager.refusal(READ, { kvkNumber: '11111111' })).code).toBe('NOT_FOUND');
  });
});

describe('a register in trouble', () => {
  const refusal = async () =>
    (await (await api.as('ACCOUNT_MANAGER')).refusal(FIND, { question: { text: 'Drukkerij' } })).code;

  it('is asked again when it is busy or broken for a moment', async () => {
    kvk.behave({ throttle: 1, fail: 1 });
    await expect(found({ text: 'Drukkerij' })).resolves.toEqual(['Drukkerij Lindeprint']);
  });

  it('gives a sentence of its own when it stays away, is late, busy, or talks gibberish', async () => {
    kvk.behave({ fail: 3 });
    expect(await refusal()).toBe('REGISTER_UNAVAILABLE');
    kvk.behave({ drop: 3 });
    expect(await refusal()).toBe('REGISTER_UNAVAILABLE');
    kvk.behave({ delayMs: 1_000 });
    expect(await refusal()).toBe('REGISTER_UNAVAILABLE');
    kvk.behave({ throttle: 3 });
    expect(await refusal()).toBe('REGISTER_BUSY');
    kvk.behave({ malformed: 1 });
    expect(await refusal()).toBe('REGISTER_UNAVAILABLE');
    kvk.behave({ misshapen: 1 });
    expect(await refusal()).toBe('REGISTER_UNAVAILABLE');
  });

  it('tells its own refusals apart: a wrong key, a wrong question, come back later', async () => {
    const answer = (status: number, code: string) => ({ answers: [{ status, body: { fout: [{ code }] } }] });
    kvk.behave(answer(401, 'x'));
    expect(await refusal()).toBe('REGISTER_KEY_REFUSED');
    kvk.behave(answer(400, 'IPD1999'));
    expect(await refusal()).toBe('REGISTER_QUESTION_REFUSED');
    kvk.behave(answer(404, 'IPD1002'));
    expect(await refusal()).toBe('REGISTER_BUSY');
  });

  it('does not keep anybody from writing a business down', async () => {
    kvk.behave({ drop: 100 });
    const manager = await api.as('ACCOUNT_MANAGER');
    await expect(
      manager.ask('mutation { createBusiness(input: { name: "Zonder register" }) { id } }'),
    ).resolves.toBeDefined();
  });
});

describe('what people typed', () => {
  it('is remembered per field, apart from what they took over from the register', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { createBusiness: made } = await manager.ask<{ createBusiness: { id: string } }>(
      'mutation { createBusiness(input: { name: "Getypt" }) { id } }',
    );
    await manager.ask(
      `mutation { updateBusiness(id: "${made.id}", expectedVersion: 1, input: { city: "Zuidlinde" }) { id } }`,
    );
    await api.prisma.auditEntry.create({
      data: {
        actorKind: 'user',
        action: 'business.taken-from-register',
        subjectType: 'Business',
        subjectId: made.id,
        changes: { name: ['Getypt', 'Register'] },
        at: new Date(Date.now() + 60_000),
      },
    });
    await expect(manager.ask(`{ fieldsEditedByPeople(businessId: "${made.id}") }`)).resolves.toEqual({
      fieldsEditedByPeople: ['city'],
    });
  });
});
