import fc from 'fast-check';

/** Runs are the same each time: a failure can be seen again. */
fc.configureGlobal({ seed: 7 });

/** Text of the characters by which French typography decides. */
export const frenchText = fc
  .array(
    fc.constantFrom(
      ...'aeéÀBn019 \u00A0\u202F\t\n«»“”"\'’.,:;!?…%€()-–/@',
      ' 10 000 ',
      'l’',
      "d'",
      ' : ',
      ' M. ',
      ' n° ',
      ' 12 h 30',
      '...',
      ' https://ex.fr/a ',
      'mot',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

/** x text that would like to leave its place in a page. */
const anyText0 = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  frenchText,
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</title><script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;b&gt; &amp; &#60;',
    '<!-- -->',
    ']]>',
    '\u2028\u2029',
    '${1} $& {x}',
    '</style></textarea><svg onload=alert(1)>',
  ),
);

export const anyText = anyText0.filter((t) => !/[\p{Surrogate}\p{Noncharacter_Code_Point}]|(?![\t\n\r])\p{Control}/u.test(t) && /\p{L}/u.test(t));
export { fc };
