import { countWords } from '../core/french-text.ts';
import type { Check } from '../core/review.ts';
import type { Statement } from '../core/statement.ts';
import { checkOf, flatSections, good, type CheckSource, type Reviewed } from './reviewed.ts';

/** How the page is cut: length, sections, paragraphs, intertitres. */
export function structureChecks(page: Reviewed): Check[] {
  const { article, structure, words, minWords } = page;
  const sections = flatSections(article.sections);
  const lengths = sections.map(({ heading, statements }) => ({ heading, words: wordsOf(statements) }));
  const longest = lengths.reduce((a, b) => (b.words > a.words ? b : a), { heading: '', words: 0 });
  const paragraphs = sections.flatMap(({ heading, paragraphs: own }) =>
    own.map((one) => ({ heading, words: wordsOf(one) })),
  );
  const thickest = paragraphs.reduce((a, b) => (b.words > a.words ? b : a), { heading: '', words: 0 });
  const most = structure.sectionMaxWords.value;
  const thickMost = structure.paragraphMaxWords.value;
  const headings = sections.map(({ heading }) => heading);
  const missing = article.sections.filter((section) => section.heading === null).length;
  const widest = headings.reduce((a, b) => (b.length > a.length ? b : a), '');
  const twice = headings.find((heading, i) => headings.indexOf(heading) < i);
  const checks: CheckSource[] = [
    {
      id: 'words',
      label: 'Longueur du corps',
      value: `${words.body} mots`,
      target: `au moins ${minWords} mots`,
      verdict: good(words.body >= minWords),
      fix: 'développez l’article : les lexiques n’ont plus rien de vrai à ajouter',
      mender: 'newsroom',
    },
    {
      id: 'single-h1',
      label: 'Titre principal',
      value: '1',
      target: '1 seul',
      verdict: 'good',
      fix: '',
      mender: 'tool',
    },
    {
      id: 'section-length',
      label: 'Section la plus longue',
      value: `${longest.words} mots`,
      target: `au plus ${most} mots`,
      verdict: good(longest.words <= most, longest.words <= most + 50 ? 'fair' : 'bad'),
      fix: 'coupez la section par un intertitre',
      mender: 'tool',
      where: longest.heading || null,
    },
    {
      id: 'paragraph-length',
      label: 'Paragraphe le plus long',
      value: `${thickest.words} mots`,
      target: `au plus ${thickMost} mots`,
      verdict: good(thickest.words <= thickMost, thickest.words <= thickMost + 50 ? 'fair' : 'bad'),
      fix: 'coupez le paragraphe en deux',
      mender: 'newsroom',
      where: thickest.heading || null,
    },
    {
      id: 'headings',
      label: 'Sections sans intertitre',
      value: missing,
      target: '0',
      verdict: good(missing === 0 || article.sections.length === 1, 'fair'),
      fix: 'écrivez l’intertitre dans l’article, sur une ligne qui commence par « ## »',
      mender: 'newsroom',
    },
    {
      id: 'heading-length',
      label: 'Intertitre le plus long',
      value: `${widest.length} caractères`,
      target: `au plus ${structure.headingMaxCharacters.value} caractères`,
      verdict: good(widest.length <= structure.headingMaxCharacters.value, 'fair'),
      fix: 'raccourcissez-le',
      mender: 'tool',
      where: widest || null,
    },
    {
      id: 'heading-repeated',
      label: 'Intertitres répétés',
      value: twice ?? 'aucun',
      target: 'aucun',
      verdict: good(twice === undefined),
      fix: 'changez l’un des deux',
      mender: 'tool',
      where: twice ?? null,
    },
  ];
  return checks.map((check) => checkOf('structure', check));
}

export function wordsOf(statements: readonly Statement[]): number {
  return statements.reduce((sum, { text }) => sum + countWords(text), 0);
}
