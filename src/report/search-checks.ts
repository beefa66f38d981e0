import { arialWidth } from '../core/arial-width.ts';
import { bodyStatements } from '../core/article.ts';
import type { Check } from '../core/review.ts';
import { beginsWith, contentWordsOf, occurrences, shareHeld } from './keyphrase.ts';
import {
  checkOf,
  flatSections,
  frenchNumber,
  good,
  percent,
  type CheckSource,
  type Reviewed,
} from './reviewed.ts';

/** What search engines weigh: the keyphrase and where it stands, title, description, address. */
export function searchChecks(page: Reviewed): Check[] {
  const { article, seo, structure, meta, words } = page;
  const key = seo.focusKeyphrase;
  const keyWords = contentWordsOf(key);
  const titleMender = meta.title === undefined ? 'tool' : 'newsroom';
  const width = Math.round(arialWidth(seo.metaTitle));
  const most = structure.titleMaxPixels.value;
  const { descriptionMinCharacters: min, descriptionMaxCharacters: max } = structure;
  const length = seo.metaDescription.length;
  const leads = beginsWith(seo.metaTitle, key);
  const opening = article.keyPoints.length > 0 ? article.keyPoints : article.chapo;
  const slugShare = shareHeld(seo.slug.replaceAll('-', ' '), asciiOf(keyWords));
  const headings = [
    ...(article.keyPoints.length > 0 ? [page.labels.keyPoints] : []),
    ...flatSections(article.sections).map(({ heading }) => heading),
  ];
  const holding = headings.filter((heading) => shareHeld(heading, keyWords) > 0.5).length;
  const few = Math.ceil(headings.length * 0.3);
  const many = Math.floor(headings.length * 0.75);
  const count = [...headings, ...bodyStatements(article).map(({ text }) => text)].reduce(
    (sum, text) => sum + occurrences(text, keyWords),
    0,
  );
  const density = words.body === 0 ? 0 : (count / words.body) * 100 * (0.7 + keyWords.length / 3);
  const checks: CheckSource[] = [
    {
      id: 'keyphrase-length',
      label: 'Longueur de la requête cible',
      value: `${keyWords.length} mot${keyWords.length > 1 ? 's pleins' : ' plein'} («\u00A0${key}\u00A0»)`,
      target: '1 à 4 mots pleins',
      verdict: good(keyWords.length >= 1 && keyWords.length <= 4),
      fix: 'donnez une requête plus courte avec --keyphrase',
      mender: meta.keyphrase === undefined ? 'tool' : 'newsroom',
    },
    {
      id: 'title-width',
      label: 'Largeur du titre dans les résultats',
      value: `${width} px`,
      target: `au plus ${most} px`,
      verdict: good(width > 0 && width <= most),
      fix: 'donnez un titre plus court avec --title',
      mender: titleMender,
      where: 'titre',
    },
    {
      id: 'title-keyphrase',
      label: 'Requête cible dans le titre',
      value: leads ? 'au début' : shareHeld(seo.metaTitle, keyWords) === 1 ? 'plus loin' : 'absente',
      target: 'au début',
      verdict: good(leads, shareHeld(seo.metaTitle, keyWords) === 1 ? 'fair' : 'bad'),
      fix: 'commencez le titre par la requête (--title), ou choisissez une autre requête (--keyphrase)',
      mender: titleMender,
      where: 'titre',
    },
    {
      id: 'description-length',
      label: 'Longueur de la description',
      value: `${length} caractères`,
      target: `${min.value} à ${max.value} caractères`,
      verdict: good(length >= min.value && length <= max.value, length > 0 ? 'fair' : 'bad'),
      fix: 'écrivez la description dans votre outil de publication',
      mender: 'newsroom',
      where: 'description',
    },
    {
      id: 'description-keyphrase',
      label: 'Requête cible dans la description',
      value: shareHeld(seo.metaDescription, keyWords) === 1 ? 'présente' : 'absente',
      target: 'présente',
      verdict: good(shareHeld(seo.metaDescription, keyWords) === 1),
      fix: 'nommez la requête dans les premières phrases de l’article',
      mender: 'newsroom',
      where: 'description',
    },
    {
      id: 'slug-keyphrase',
      label: 'Requête cible dans l’adresse',
      value: seo.slug,
      target: keyWords.length < 3 ? 'tous ses mots' : 'plus de la moitié de ses mots',
      verdict: good(keyWords.length < 3 ? slugShare === 1 : slugShare > 0.5),
      fix: 'choisissez une requête sans élision',
      mender: 'newsroom',
      where: 'adresse',
    },
    {
      id: 'introduction-keyphrase',
      label: 'Requête cible dans le premier paragraphe',
      value: opening.some(({ text }) => shareHeld(text, keyWords) === 1) ? 'présente' : 'absente',
      target: 'dans une même phrase',
      verdict: good(opening.some(({ text }) => shareHeld(text, keyWords) === 1)),
      fix: 'nommez la requête dans la première phrase',
      mender: 'newsroom',
      where: article.keyPoints.length > 0 ? 'L’essentiel' : 'chapô',
    },
    {
      id: 'headings-keyphrase',
      label: 'Requête cible dans les intertitres',
      value: `${holding} sur ${headings.length}`,
      target: many >= few ? `${few} à ${many}` : '30 à 75\u00A0%',
      verdict: good(
        headings.length === 0 ||
          (holding >= Math.min(few, Math.max(many, 1)) && holding <= Math.max(many, few)),
        'fair',
      ),
      fix:
        holding < few
          ? 'ajoutez la requête à un intertitre, ou choisissez une requête plus courante dans l’article'
          : 'retirez la requête d’un intertitre',
      mender: 'tool',
      where: 'intertitres',
    },
    {
      id: 'keyphrase-density',
      label: 'Densité de la requête cible',
      value: `${count} fois, ${frenchNumber(Math.round(density * 100) / 100)}\u00A0%`,
      target: '0,5 à 3\u00A0%, au moins 2 fois',
      verdict: good(
        density >= 0.5 && density <= 3 && count >= 2,
        density > 4 || count === 0 ? 'bad' : 'fair',
      ),
      fix:
        density > 3
          ? 'choisissez une requête plus précise (deux ou trois mots) avec --keyphrase'
          : 'choisissez une requête que l’article emploie davantage',
      mender: 'newsroom',
      where: 'corps',
    },
    {
      id: 'keyphrase-anchors',
      label: 'Liens dont l’ancre est la requête',
      value: '0',
      target: '0',
      verdict: 'good',
      fix: '',
      mender: 'tool',
    },
    {
      id: 'added-share',
      label: 'Part du contexte dans la page',
      value: percent(words.body === 0 ? 0 : words.added / words.body),
      target: `au plus ${percent(structure.addedShare.value)}`,
      verdict: good(words.added <= words.body * structure.addedShare.value, 'fair'),
      fix: 'allongez l’article, ou baissez --min-words',
      mender: 'newsroom',
    },
  ];
  return checks.map((check) => checkOf('search', check));
}

/** Words as addresses write them. */
function asciiOf(words: readonly string[]): string[] {
  return words.map((word) =>
    word
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .normalize('NFD')
      .replace(/[\u0300-\u036F]/g, ''),
  );
}
