import { absoluteAddress, authorsOf } from '../core/document.ts';
import { lacksZone } from '../core/iso-date.ts';
import type { Check } from '../core/review.ts';
import { contentWordsOf, shareHeld } from './keyphrase.ts';
import { checkOf, good, type CheckSource, type Reviewed } from './reviewed.ts';

/** What only the user knows: image, links, author, dates, publisher, address. None of it is ever invented. */
export function metadataChecks(page: Reviewed): Check[] {
  const { meta, seo, article } = page;
  const keyWords = contentWordsOf(seo.focusKeyphrase);
  const links = [...page.links.values()].flat().map(({ href }) => href);
  const host = (address: string | undefined) =>
    address !== undefined && URL.canParse(address) ? new URL(address).host : null;
  const isInternal = (href: string) =>
    !/^https?:/i.test(href) || (meta.siteUrl !== undefined && host(href) === host(meta.siteUrl));
  const inside = links.filter(isInternal).length;
  const outside = links.length - inside + article.sources.filter((source) => source.url).length;
  const authors = authorsOf(meta);
  const altShare = shareHeld(meta.imageAlt ?? '', keyWords);
  const given = (id: string, label: string, value: string | undefined, option: string): CheckSource => ({
    id,
    label,
    value: value ?? 'absente',
    target: 'donnée',
    verdict: good(value !== undefined, 'fair'),
    fix: `donnez-la avec ${option}`,
    mender: 'data',
  });
  const checks: CheckSource[] = [
    { ...given('image', 'Image', meta.image, '--image'), verdict: good(meta.image !== undefined) },
    {
      id: 'image-alt',
      label: 'Texte de remplacement de l’image',
      value: meta.imageAlt ?? 'absent',
      target: 'décrit l’image et nomme la requête',
      verdict: good(
        meta.imageAlt !== undefined && altShare >= 0.5,
        meta.imageAlt === undefined ? 'bad' : 'fair',
      ),
      fix: 'décrivez l’image et la requête avec --image-alt',
      mender: 'data',
      where: 'image',
    },
    {
      id: 'image-size',
      label: 'Taille de l’image',
      value: meta.imageWidth && meta.imageHeight ? `${meta.imageWidth} × ${meta.imageHeight} px` : 'inconnue',
      target: 'donnée, au moins 50 000 pixels',
      verdict: good(Number(meta.imageWidth ?? 0) * Number(meta.imageHeight ?? 0) >= 50_000, 'fair'),
      fix: 'donnez --image-width et --image-height',
      mender: 'data',
      where: 'image',
    },
    {
      id: 'internal-links',
      label: 'Liens vers le site',
      value: inside,
      target: 'au moins 1',
      verdict: good(inside > 0),
      fix: 'donnez un lien interne avec --link terme=/adresse',
      mender: 'data',
    },
    {
      id: 'external-links',
      label: 'Liens vers d’autres sites',
      value: outside,
      target: 'au moins 1',
      verdict: good(outside > 0),
      fix: 'donnez un lien externe avec --link terme=https://…',
      mender: 'data',
    },
    {
      ...given('date', 'Date de publication', meta.date, '--date'),
      verdict: good(meta.date !== undefined),
    },
    {
      id: 'date-zone',
      label: 'Heure et fuseau de la date',
      value:
        meta.date === undefined
          ? 'sans date'
          : !meta.date.includes('T')
            ? 'jour seul'
            : lacksZone(meta.date)
              ? 'heure de Paris, faute de fuseau'
              : 'donnés',
      target: 'donnés',
      verdict: good(meta.date !== undefined && meta.date.includes('T') && !lacksZone(meta.date), 'fair'),
      fix: 'écrivez la date comme 2023-12-15T18:00:00+01:00',
      mender: 'data',
    },
    given('updated', 'Date de mise à jour', meta.updated, '--updated'),
    {
      ...given('author', 'Signature', authors.map(({ name }) => name).join(', ') || undefined, '--author'),
      verdict: good(authors.length > 0),
    },
    given(
      'author-url',
      'Page de l’auteur',
      authors.length > 0 && authors.every(({ url }) => url && absoluteAddress(url, meta.siteUrl))
        ? authors.map(({ url }) => url).join(', ')
        : undefined,
      '--author-url',
    ),
    {
      ...given('canonical', 'Adresse canonique', meta.canonical, '--canonical'),
      verdict: good(meta.canonical !== undefined),
    },
    given('site-url', 'Adresse du site', meta.siteUrl, '--site-url'),
    given('publisher', 'Maison d’édition', meta.publisher, '--publisher'),
    given('logo', 'Image de marque', meta.logo, '--logo'),
    given('section', 'Rubrique', meta.section, '--section'),
    given('reviewer', 'Relecture', meta.reviewer, '--reviewer'),
  ];
  const shown = meta.image === undefined ? checks.filter(({ id }) => !id.startsWith('image-')) : checks;
  return shown.map((check) => checkOf('metadata', check));
}
