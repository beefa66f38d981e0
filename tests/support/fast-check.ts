import fc from 'fast-check';

/** Runs are the same each time: a failure can be seen again. */
fc.configureGlobal({ seed: 20231215 });

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

/** Any text, and text that would like to leave its place in a page. */
export const anyText = fc.oneof(
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

export { fc };
