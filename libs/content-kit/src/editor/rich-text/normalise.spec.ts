import { RichText } from '@atelier/contracts';
import { isHref, toRichText, type AnyNode } from './normalise.js';

const id = '019a3f6e-7a10-7c3e-9f0a-3b5f0c9d2e11';
const everything: AnyNode = {
  type: 'doc',
  content: [
    { type: 'lead', content: [{ type: 'text', text: 'Lead' }] },
    {
      type: 'paragraph',
      attrs: { textAlign: null },
      content: [
        {
          type: 'text',
          text: 'a',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.example', target: '_blank', rel: 'x', class: null } }],
        },
        { type: 'hardBreak' },
        { type: 'text', text: 'b', marks: [{ type: 'strike' }] },
      ],
    },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'H' }] },
    { type: 'heading', attrs: { level: 1 } },
    {
      type: 'blockquote',
      attrs: { attribution: ' The  client ' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Q' }] }],
    },
    { type: 'blockquote', attrs: { attribution: '' }, content: [] },
    { type: 'orderedList', attrs: { start: 1, type: null }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    { type: 'bulletList', content: [] },
    { type: 'image', attrs: { assetId: id, caption: 'C\nD', alt: 'x' } },
    { type: 'image', attrs: {} },
    { type: 'codeBlock', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'inner' }] }] },
  ],
};

describe('rich text as it leaves the editor', () => {
  it('is always what the wire takes', () => {
    const result = toRichText(everything);
    expect(RichText.safeParse(result).error).toBeUndefined();
    expect(result.content.map((block) => block.type)).toEqual([
      'lead',
      'paragraph',
      'heading',
      'heading',
      'blockquote',
      'blockquote',
      'orderedList',
      'image',
      'paragraph',
    ]);
    expect(result.content[1]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.example' } }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'b' },
      ],
    });
    expect(result.content[4]).toMatchObject({ attrs: { attribution: 'The client' } });
  });

  it('keeps only links the server takes', () => {
    const link = (href: string): AnyNode => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 't', marks: [{ type: 'link', attrs: { href } }] }] }],
    });
    expect(JSON.stringify(toRichText(link('javascript:alert(1)')))).not.toContain('link');
    expect(JSON.stringify(toRichText(link('/contact')))).toContain('/contact');
  });

  it('is empty when the editor holds one empty paragraph', () => {
    expect(toRichText({ type: 'doc', content: [{ type: 'paragraph' }] })).toEqual({ type: 'doc', content: [] });
  });
});

it.each([
  ['https://a.example/b', true],
  ['mailto:a@b.example', true],
  ['tel:+45 12 34', true],
  ['/projects', true],
  ['#top', true],
  ['//evil.example', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
])('%s as a link: %s', (href, good) => expect(isHref(href)).toBe(good));
