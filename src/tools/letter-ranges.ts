import ts from 'typescript';

/**
 * Ranges for `\p{L}` and `\p{N}`: exact up to the Cyrillic letters, whole blocks beyond. Engines spend up to half a
 * millisecond on each `\p{L}` that they compile, some hundred times at each start, and know other letters with each
 * Unicode version; a French text holds none of those.
 */
const RANGES: Readonly<Record<string, string>> = {
  L:
    'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u02c6-\\u02d1\\u02e0-\\u02e4\\u02ec\\u02ee' +
    '\\u0370-\\u0374\\u0376\\u0377\\u037a-\\u037d\\u037f\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03f5\\u03f7-\\u0481\\u048a-\\u052f\\u0531-\\u1fff' +
    '\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc',
  N: '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u2189',
};

/** A program with `\p{L}` and `\p{N}` written out in its regular expressions and in the strings that make some. */
export function writeLetterRanges(program: string): string {
  const source = ts.createSourceFile('program.js', program, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const pieces: string[] = [];
  let written = 0;
  /** Rewrites one literal; `isOpen` and what it returns: whether a character class is open before and behind it. */
  const rewrite = (node: ts.Node, escape: string, isOpen = false) => {
    const start = node.getStart(source);
    const text = program.slice(start, node.end);
    const own: string[] = [];
    for (let at = 0; at < text.length;) {
      const property = text.startsWith(`${escape}p{`, at) ? /^\\+p\{(\w+)\}/u.exec(text.slice(at)) : null;
      const ranges = RANGES[property?.[1] ?? ''];
      const isEscape = text.startsWith(escape, at);
      const length = property && ranges !== undefined ? property[0].length : isEscape ? escape.length + 1 : 1;
      const piece = text.slice(at, at + length);
      own.push(ranges === undefined ? piece : isOpen ? ranges : `[${ranges}]`);
      if (piece === '[' || piece === ']') isOpen = piece === '[';
      at += length;
    }
    const rewritten = own.join('');
    if (rewritten !== text) {
      pieces.push(program.slice(written, start), rewritten);
      written = node.end;
    }
    return isOpen;
  };
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) rewrite(node, '\\');
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) rewrite(node, '\\\\');
    else if (ts.isTemplateExpression(node)) {
      let isOpen = rewrite(node.head, '\\\\');
      for (const { expression, literal } of node.templateSpans) {
        visit(expression);
        isOpen = rewrite(literal, '\\\\', isOpen);
      }
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return pieces.join('') + program.slice(written);
}
