import { moved, newBlock, readBlocks } from '../../../admin/newsletters/block-kinds';
import { toHtml, toText } from '../../../admin/newsletters/letter-text';

describe('running text of a letter', () => {
  const typed =
    'Eerste alinea\nmet twee regels\n\n- een **vet** punt\n- [een link](https://a.example/x)\n\nSlot & <groet>';

  it('becomes paragraphs, lists, bold words and links, with nothing else let through', () => {
    expect(toHtml(typed)).toBe(
      '<p>Eerste alinea<br />met twee regels</p><ul><li>een <strong>vet</strong> punt</li>' +
        '<li><a href="https://a.example/x">een link</a></li></ul><p>Slot &amp; &lt;groet&gt;</p>',
    );
  });

  it('comes back as it was typed', () => {
    expect(toText(toHtml(typed))).toBe(typed);
    expect(toText('')).toBe('');
  });

  it('makes no link of what could run as a script', () => {
    expect(toHtml('[klik](javascript:alert(1))')).not.toContain('<a');
  });
});

describe('the blocks of a letter', () => {
  const blocks = ['a', 'b', 'c'].map((id) => ({ ...newBlock('text'), id }));
  const names = (list: { id: string }[]) => list.map(({ id }) => id).join('');

  it('move one place up or down, and not past the ends', () => {
    expect(names(moved(blocks, 1, -1))).toBe('bac');
    expect(names(moved(blocks, 1, 1))).toBe('acb');
    expect(names(moved(blocks, 0, -1))).toBe('abc');
  });

  it('get a name when they were stored without one', () => {
    expect(readBlocks([{ kind: 'text', aim: 'INFORM' }])).toEqual([
      { kind: 'text', aim: 'INFORM', id: 'block-0' },
    ]);
    expect(readBlocks(null)).toEqual([]);
  });
});
