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

const CHECK = 'mutation ($id: ID!) { checkInRegister(businessId: $id) { outcome } }';
const READ = `query ($id: ID!) { registerCheckedAt(businessId: $id)
  changeProposals(filter: { businessIds: [$id], statuses: [OPEN] }) { nodes { kind fields { field told } } } }`;

interface Standing {
  registerCheckedAt: string | null;
  changeProposals: { nodes: { kind: string; fields: { field: string; told: unknown }[] }[] };
}

const business = (data: { name: string; kvkNumber?: string; branchNumber?: string; street?: string }) =>
  api.prisma.business.create({ data });

async function checked(id: string): Promise<string> {
  const manager = await api.as('ACCOUNT_MANAGER');
  const answer = await manager.ask<{ checkInRegister: { outcome: string } }>(CHECK, { id });
  return answer.checkInRegister.outcome;
}

async function standing(id: string): Promise<Standing> {
  return (await api.as('ACCOUNT_MANAGER')).ask<Standing>(READ, { id });
}

describe('asking the register about one business', () => {
  it('makes proposals of what differs, changes nothing, and remembers when', async () => {
    const { id } = await business({ name: 'Lindeprint oud', kvkNumber: '90200037', street: 'Hoofdstraat' });
    expect(await standing(id)).toEqual({ registerCheckedAt: null, changeProposals: { nodes: [] } });
    expect(await checked(id)).toBe('PROPOSED');
    const { registerCheckedAt, changeProposals } = await standing(id);
    expect(registerCheckedAt).toBe(api.clock.now().toISOString());
    expect(changeProposals.nodes.map(({ kind }) => kind).toSorted()).toEqual(['CHANGED', 'MOVED', 'RENAMED']);
    expect(await api.prisma.business.findUnique({ where: { id } })).toMatchObject({ version: 1 });
  });

  it('asks twice without proposing twice, and says when nothing is new', async () => {
    const { id } = await business({ name: 'De Zeester', kvkNumber: '90200178' });
    await Promise.all([checked(id), checked(id)]);
    const open = await api.prisma.changeProposal.findMany({ where: { businessId: id } });
    expect(new Set(open.map(({ kind }) => kind)).size).toBe(open.length);
    for (const { id: proposalId } of open) {
      const manager = await api.as('ACCOUNT_MANAGER');
      await manager.ask(`mutation { rejectChangeProposal(id: "${proposalId}", expectedVersion: 1) { id } }`);
    }
    expect(await checked(id)).toBe('NOTHING_NEW');
    expect((await standing(id)).changeProposals.nodes).toEqual([]);
  });

  it('proposes the shield and never the address behind it', async () => {
    const { id } = await business({ name: 'Administratiekantoor Dekker', kvkNumber: '90200152' });
    expect(await checked(id)).toBe('PROPOSED');
    const told = (await standing(id)).changeProposals.nodes.flatMap(({ fields }) => fields);
    expect(told).toContainEqual({ field: 'isAddressShielded', told: true });
    expect(told.map(({ field }) => field)).not.toEqual(expect.arrayContaining(['street']));
    expect(JSON.stringify(told)).not.toContain('Lindelaan');
  });

  it('says that the register does not know the number, and proposes nothing', async () => {
    const { id } = await business({ name: 'Onbekend', kvkNumber: '11111111' });
    expect(await checked(id)).toBe('UNKNOWN');
    expect((await standing(id)).changeProposals.nodes).toEqual([]);
  });

  it('refuses in words when the register is away, without a number, and for what is not there', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    const { id } = await business({ name: 'Boot', kvkNumber: '90200129' });
    kvk.behave({ fail: 100 });
    expect((await manager.refusal(CHECK, { id })).code).toBe('REGISTER_UNAVAILABLE');
    expect((await standing(id)).registerCheckedAt).toBeNull();
    const none = await business({ name: 'Zonder nummer' });
    const problems = [{ field: 'kvkNumber', code: 'REQUIRED' }];
    expect(await manager.refusal(CHECK, { id: none.id })).toMatchObject({ problems });
    const unknown = '0199aaaa-0000-7000-8000-000000000000';
    expect((await manager.refusal(CHECK, { id: unknown })).code).toBe('NOT_FOUND');
    expect((await manager.refusal(READ, { id: unknown })).code).toBe('NOT_FOUND');
  });

  it('counts a look-up for the form too', async () => {
    const manager = await api.as('ACCOUNT_MANAGER');
    await manager.ask('mutation { readEstablishment(kvkNumber: "90200095") { name } }');
    const { id } = await business({
      name: 'Softwarehuis Lindecode',
      kvkNumber: '90200095',
      branchNumber: '000066000085',
    });
    expect((await standing(id)).registerCheckedAt).not.toBeNull();
  });
});
