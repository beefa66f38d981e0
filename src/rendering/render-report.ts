import { arialWidth } from '../core/arial-width.ts';
import type { Report } from '../core/article.ts';
import { NBSP } from '../core/french-text.ts';
import type { Issue } from '../core/issue.ts';
import type {
  Check,
  CheckGroup,
  Mender,
  Readability,
  Review,
  SectionShare,
  Verdict,
} from '../core/review.ts';
import { applyEdits } from '../core/statement.ts';
import { TYPOGRAPHIC_EDITS } from '../core/typography.ts';
import { htmlOf, make, type Child, type Tree } from './element.ts';
import { frenchDate } from '../core/french-date.ts';
import { REPORT_STYLESHEET } from './report-stylesheet.ts';

const VERDICTS: Readonly<Record<Verdict, readonly [string, string]>> = {
  good: ['bon', '✓ bon'],
  fair: ['moyen', '△ à revoir'],
  bad: ['mauvais', '✕ à corriger'],
  info: ['note', '○ pour information'],
};
const MENDERS: Readonly<Record<Mender, string>> = {
  tool: 'outil',
  newsroom: 'rédaction',
  data: 'donnée manquante',
};
const GROUPS: Readonly<Record<CheckGroup, string>> = {
  search: 'Recherche',
  structure: 'Structure',
  reading: 'Lecture',
  metadata: 'Données de la page',
  truth: 'Fidélité et sources',
};
const SEVERITIES: Readonly<Record<Issue['severity'], readonly [string, string]>> = {
  error: ['mauvais', '✕ erreur'],
  warning: ['moyen', '△ avertissement'],
  info: ['note', '○ note'],
};

/** The report for an editor: a page of its own, without network. */
export function renderReport(review: Review, report: Report): string {
  const { preview } = review;
  const page = make(
    'html',
    { lang: 'fr' },
    make(
      'head',
      {},
      make('meta', { charset: 'utf-8' }),
      make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      make('meta', { name: 'robots', content: 'noindex' }),
      make('title', {}, `Rapport${NBSP}: ${preview.headline}`),
      make('meta', {
        name: 'description',
        content: `Ce qu’il faut vérifier avant de publier «${NBSP}${preview.headline}${NBSP}».`,
      }),
      make('style', {}, REPORT_STYLESHEET),
    ),
    make(
      'body',
      {},
      make(
        'main',
        {},
        make('p', { class: 'sur' }, 'Rapport de rédaction'),
        make('h1', {}, preview.headline),
        tally(review.checks),
        ...toMend(review.checks),
        ...warnings(review),
        ...issues(report.issues),
        section('Aperçus', make('div', { class: 'cartes' }, searchCard(review), socialCard(review))),
        section('Source et contexte par section', ...shares(review.sections)),
        section('Lisibilité', readability(review)),
        section(
          'Toutes les vérifications',
          ...(Object.keys(GROUPS) as CheckGroup[]).flatMap((group) => {
            const checks = review.checks.filter((check) => check.group === group);
            return checks.length > 0 ? [make('h3', {}, GROUPS[group]), checkTable(checks)] : [];
          }),
        ),
      ),
    ),
  );
  return `<!doctype html>\n${htmlOf(page)}\n`;
}

function section(title: string, ...children: readonly Child[]): Tree {
  return make(
    'section',
    {},
    '\n',
    make('h2', {}, title),
    '\n',
    ...children.flatMap((child) => [child, '\n']),
  );
}

/** How many checks are green, and who can mend the others. */
function tally(checks: readonly Check[]): Tree {
  const scored = checks.filter(({ verdict }) => verdict !== 'info');
  const count = (mender: Mender) => scored.filter((check) => check.mender === mender).length;
  const box = (number: string, text: string) => make('li', {}, make('b', {}, number), text);
  const green = scored.filter(({ verdict }) => verdict === 'good').length;
  return make(
    'ul',
    { class: 'bilan' },
    box(`${green} / ${scored.length}`, 'vérifications bonnes'),
    box(String(count('newsroom')), 'à la rédaction'),
    box(String(count('data')), count('data') > 1 ? 'données manquantes' : 'donnée manquante'),
    box(String(count('tool')), 'à l’outil'),
  );
}

const ORDER: readonly Verdict[] = ['bad', 'fair'];

function toMend(checks: readonly Check[]): Tree[] {
  const open = ORDER.flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
  if (open.length === 0)
    return [section('À reprendre', make('p', { class: 'bon' }, `Rien${NBSP}: tout est bon.`))];
  return [
    section(
      'À reprendre',
      table(
        'Ce qui manque ses cibles, le plus grave d’abord',
        ['Vérification', 'Valeur', 'Cible', 'Comment', 'Qui'],
        open.map((check) => [
          [
            make('span', { class: `verdict ${VERDICTS[check.verdict][0]}` }, VERDICTS[check.verdict][1]),
            ` ${check.label}`,
            ...place(check.where),
          ],
          [check.value],
          [check.target],
          [check.fix ?? ''],
          [check.mender ? MENDERS[check.mender] : ''],
        ]),
      ),
    ),
  ];
}

function place(where: string | null): Child[] {
  return where === null ? [] : [make('span', { class: 'lieu' }, ` (${where})`)];
}

function checkTable(checks: readonly Check[]): Tree {
  return table(
    null,
    ['Vérification', 'Valeur', 'Cible', 'Verdict'],
    checks.map(({ label, value, target, verdict, where }) => [
      [label, ...place(where)],
      [value],
      [target],
      [make('span', { class: `verdict ${VERDICTS[verdict][0]}` }, VERDICTS[verdict][1])],
    ]),
  );
}

function warnings({ warnings: found }: Review): Tree[] {
  if (found.length === 0) return [];
  return [
    section(
      'Dans le texte',
      table(
        'Traces de traduction, dates relatives, citations sans auteur',
        ['Place', 'Remarque', 'Comment'],
        found.map(({ message, fix, place: at }) => [
          [at ? `ligne ${at.line}, colonne ${at.column}` : ''],
          [french(message)],
          [french(fix)],
        ]),
      ),
    ),
  ];
}

function issues(found: readonly Issue[]): Tree[] {
  const others = found.filter(({ code }) => !code.startsWith('copy/'));
  if (others.length === 0) return [];
  return [
    section(
      'Messages de l’outil',
      table(
        null,
        ['Message', 'Comment', 'Code'],
        others.map(({ severity, message, fix, code }) => [
          [
            make('span', { class: `verdict ${SEVERITIES[severity][0]}` }, SEVERITIES[severity][1]),
            ` ${french(message)}`,
          ],
          [french(fix)],
          [make('code', {}, code)],
        ]),
      ),
    ),
  ];
}

function french(text: string): string {
  return applyEdits(text, TYPOGRAPHIC_EDITS);
}

/** A table whose cells tell their column where the screen is narrow. */
function table(
  caption: string | null,
  heads: readonly string[],
  rows: readonly (readonly (readonly Child[])[])[],
): Tree {
  return make(
    'table',
    {},
    ...(caption === null ? [] : [make('caption', {}, caption)]),
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    '\n',
    make(
      'tbody',
      {},
      ...rows.flatMap((cells) => [
        make(
          'tr',
          {},
          ...cells.map((cell, i) =>
            i === 0 ? make('th', { scope: 'row' }, ...cell) : make('td', { 'data-nom': heads[i] }, ...cell),
          ),
        ),
        '\n',
      ]),
    ),
  );
}

/** Pixels that a search result gives to a title. */
const TITLE_PIXELS = 600;

/** What a search result would show. */
function searchCard({ preview }: Review): Tree {
  const { address, site, title, description, date } = preview;
  return make(
    'div',
    { class: 'carte recherche' },
    make('p', { class: 'lieu' }, 'Dans un moteur de recherche'),
    make(
      'p',
      { class: 'adresse' },
      [site, address?.replace(/^https?:\/\//, '').replaceAll('/', ' › ')].filter(Boolean).join(' · ') ||
        'adresse inconnue',
    ),
    make('p', { class: 'titre' }, cutTo(title, TITLE_PIXELS)),
    make('p', { class: 'resume' }, date ? `${frenchDate(date)} — ${description}` : description),
  );
}

/** The title cut at a word where it is wider than what is shown. */
function cutTo(title: string, pixels: number): string {
  if (arialWidth(title) <= pixels) return title;
  let shown = title;
  while (shown.includes(' ') && arialWidth(`${shown}…`) > pixels)
    shown = shown.slice(0, shown.lastIndexOf(' '));
  return `${shown}…`;
}

/** What a social network would show; the image itself would need the network. */
function socialCard({ preview }: Review): Tree {
  const { image, imageAlt, headline, description, address } = preview;
  const host = address ? new URL(address).host : null;
  return make(
    'div',
    { class: 'carte sociale' },
    make(
      'div',
      { class: 'image' },
      image === null
        ? `Pas d’image${NBSP}: les réseaux montreront une petite carte.`
        : `Image${NBSP}: ${imageAlt ?? 'sans description'}`,
    ),
    make(
      'div',
      { class: 'texte' },
      make('p', { class: 'lieu' }, host === null ? 'Sur un réseau social' : `Sur un réseau social · ${host}`),
      make('p', { class: 'titre' }, headline),
      make('p', {}, description),
    ),
  );
}

/** A bar a section: the author's words, then the lexicons', on one scale. */
function shares(sections: readonly SectionShare[]): Tree[] {
  const most = Math.max(1, ...sections.map(({ source, added }) => source + added));
  return [
    make(
      'p',
      { class: 'legende' },
      make('span', { class: 'ls' }),
      'mots de l’auteur',
      make('span', { class: 'lc' }),
      'mots de contexte',
    ),
    table(
      null,
      ['Section', 'Auteur', 'Contexte', 'Part'],
      sections.map(({ heading, level, source, added }) => [
        [level === 3 ? `– ${heading}` : heading],
        [String(source)],
        [String(added)],
        [bar(source, added, most)],
      ]),
    ),
  ];
}

function bar(source: number, added: number, most: number): Tree {
  const width = (words: number) => String(Math.round((words / most) * 1000) / 10);
  return make(
    'svg',
    {
      viewBox: '0 0 100 4',
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `${source} mots de l’auteur, ${added} de contexte`,
    },
    make('rect', { class: 's', x: '0', y: '0', width: width(source), height: '4' }),
    make('rect', { class: 'c', x: width(source), y: '0', width: width(added), height: '4' }),
  );
}

function readability({ readability: { page, source, added } }: Review): Tree {
  const number = (value: number) => String(value).replace('.', ',');
  const row = (name: string, one: Readability): Child[][] => [
    [name],
    [number(one.ease)],
    [number(one.averageSentence)],
    [`${one.longestSentence} mots`],
    [one.words === 0 ? '0' : number(Math.round((one.syllables / one.words) * 100) / 100)],
  ];
  return table(
    'Indice de Flesch adapté au français par Kandel et Moles (1958)\u202F; plus il est haut, plus le texte est facile',
    ['Texte', 'Indice', 'Mots par phrase', 'Phrase la plus longue', 'Syllabes par mot'],
    [row('Page', page), row('Auteur', source), ...(added ? [row('Contexte', added)] : [])],
  );
}
