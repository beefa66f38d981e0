import { load } from 'cheerio';
import { parsePageTemplate, SLOTS } from '../../../src/rendering/page-template.ts';
import { createRestructurer } from '../../../src/restructure.ts';
import { InputError } from '../../../src/reading/input-error.ts';
import { ARTICLES } from '../../support/fixture-articles.ts';
import { shippedPacks } from '../../support/pack-sources.ts';
import { thrown } from '../../support/thrown.ts';

const faults = (html: string) =>
  parsePageTemplate(`${html}\n{{article}}`).faults.map(({ code, place }) => [code, place.line, place.column]);

test('a template with the whole article has no fault', () => {
  expect(
    faults('<title>{{meta-title}}</title>\n<a href="{{canonical}}" title=\'{{ title }}\'>{{title}}</a>'),
  ).toEqual([]);
});

test('an unknown slot is named with its place', () => {
  expect(faults('<p>\n  {{titre}}</p>')).toEqual([['template/unknown-slot', 2, 3]]);
  expect(faults('{{}}')).toEqual([['template/unknown-slot', 1, 1]]);
  expect(faults('{{constructor}}')).toEqual([['template/unknown-slot', 1, 1]]);
});

test('a template that hides the text, the sources or the notice is refused', () => {
  const codes = parsePageTemplate('<h1>{{title}}</h1>{{sections}}{{chapo}}{{key-points}}').faults;
  expect(codes.map(({ code, message }) => [code, message.match(/\{\{[^ ]*\}\}(?=\.)/)?.[0]])).toEqual([
    ['template/missing-slot', '{{sources}}'],
    ['template/missing-slot', '{{notice}}'],
  ]);
});

test.each([
  ['in a script', '<script>var a = "{{title}}";</script>'],
  ['in a style', '<style>{{title}}</style>'],
  ['in a comment', '<!-- {{title}} -->'],
  ['in an event handler', '<p onclick="{{title}}">'],
  ['in a style attribute', '<p style="{{title}}">'],
  ['in an unquoted attribute', '<p title={{title}}>'],
  ['as an attribute', '<p {{title}}>'],
  ['as text where an address belongs', '<a href="{{title}}">'],
  ['as HTML in an attribute', '<p title="{{sources}}">'],
  ['as HTML in the title', '<title>{{header}}</title>'],
])('a slot %s is refused', (_, html) => {
  expect(faults(html).map(([code]) => code)).toEqual(['template/unsafe-slot']);
});

test.each([
  '<script>a < b</script><p>{{title}}</p>',
  '<p title="a > b">{{title}}</p>',
  '1 < 2 {{title}}',
  '<!-- > --><p>{{title}}</p>',
  "<a href='/{{slug}}'>{{title}}</a>",
])('a slot in the text after %s is fine', (html) => expect(faults(html)).toEqual([]));

describe('a page of a template', () => {
  const page = (template: string, title = 'Un titre & <b>plus</b>') => {
    const options = { template, title, canonical: 'https://exemple.fr/a', siteUrl: 'https://exemple.fr' };
    const result = createRestructurer({ packs: shippedPacks(), options }).restructure(
      ARTICLES['cnil-clearview'] ?? '',
    );
    if (!result.ok) throw new Error('refused');
    return result.html;
  };

  test('is the user’s HTML with the parts in their places', () => {
    const $ = load(
      page(
        '<!doctype html><html lang="fr"><head>{{metadata}}{{json-ld}}</head><body><main id="m" title="{{title}}">{{article}}</main><i>{{author}}</i></body></html>',
      ),
    );
    expect($('#m > article h1').text()).toBe('Un titre & <b>plus</b>');
    expect($('#m').attr('title')).toContain('<b>');
    expect($('b')).toHaveLength(0);
    expect($('head title').text()).not.toBe('');
    expect($('script[type="application/ld+json"]')).toHaveLength(1);
    expect($('i').text()).toBe('');
    expect($('style')).toHaveLength(0);
  });

  test('may be made of every slot but those that hold others', () => {
    const parts = SLOTS.filter((slot) => slot !== 'article').map(
      (slot) => `<div id="${slot}">{{${slot}}}</div>`,
    );
    const $ = load(page(parts.join('\n')));
    expect($('#sections section').length).toBeGreaterThan(2);
    expect($('#notice').text()).toContain('contexte');
    expect($('#canonical').text()).toBe('https://exemple.fr/a');
    expect($('#words').text()).toMatch(/^\d+$/);
  });

  test('a faulty template is refused with code and place', () => {
    const error = thrown(() => page('{{article}}\n {{nom}}')) as InputError;
    expect(error).toBeInstanceOf(InputError);
    expect([error.code, error.place]).toEqual(['template/unknown-slot', { line: 2, column: 2 }]);
  });
});
