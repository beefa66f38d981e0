import type { LefffEntry } from './read-lefff.ts';

/*
 * Words of today's press that the Lefff (2011) lacks, written by hand: women's job names as recommended by the
 * Académie française's report of 28 February 2019 and by « Femme, j'écris ton nom » (1999), and common new nouns.
 */

/** Names of trades and offices that the Lefff knows as masculine only and that women bear in the same form. */
const BOTH_GENDERS =
  'ministre maire juge capitaine médecin otage membre militaire gendarme guide chef témoin mannequin imam rabbin';

/** Feminine forms that the Lefff lacks, with the masculine that is their lemma. */
const FEMININE =
  'autrice:auteur auteure:auteur professeure:professeur ingénieure:ingénieur procureure:procureur cheffe:chef ' +
  'pompière:pompier sapeuse-pompière:sapeur-pompier footballeuse:footballeur magistrate:magistrat préfète:préfet ' +
  'sous-préfète:sous-préfet gouverneure:gouverneur rectrice:recteur soldate:soldat lieutenante:lieutenant ' +
  'commandante:commandant colonelle:colonel générale:général adjudante:adjudant sergente:sergent amirale:amiral ' +
  'consule:consul députée:député sénatrice:sénateur écrivaine:écrivain chercheuse:chercheur agente:agent ' +
  'docteure:docteur chirurgienne:chirurgien entrepreneuse:entrepreneur influenceuse:influenceur ' +
  'réalisatrice:réalisateur metteuse:metteur rapporteure:rapporteur défenseure:défenseur successeure:successeur ' +
  'assesseure:assesseur censeure:censeur proviseure:proviseur superviseure:superviseur sculptrice:sculpteur ' +
  'handballeuse:handballeur rugbywoman:rugbyman streameuse:streameur youtubeuse:youtubeur maîtresse:maître ' +
  'mairesse:maire députée-maire:député-maire vice-présidente:vice-président';

/** New masculine nouns. */
const MASCULINE_NOUNS =
  'podcast smartphone tweet hashtag streaming covoiturage féminicide chatbot drone covid influenceur youtubeur ' +
  'streameur podcasteur cloud datacenter livestream lobbying crowdfunding wokisme écocide métavers algorithme ' +
  'trumpisme macronisme lepénisme mélenchonisme djihadisme djihad complotisme populisme souverainisme hacktivisme ' +
  'bitcoin startupeur électrolyseur décolonialisme antispécisme véganisme végan survivalisme pass ' +
  'narcotrafic narcotrafiquant proxénétisme technocentre déconfinement reconfinement autotest ' +
  'distanciel présentiel cyberharcèlement cybercrime cyberespace rançongiciel logiciel téléconseiller télémédecin';
/** New feminine nouns. */
const FEMININE_NOUNS =
  'start-up startup cyberattaque cyberdéfense cybersécurité cybercriminalité visioconférence cryptomonnaie ' +
  'géolocalisation décarbonation gigafactory licorne blockchain fintech désinformation infox surpopulation ' +
  'écotaxe écoanxiété sobriété télémédecine téléconsultation trottinette autopartage renaturation artificialisation ' +
  'bancarisation dédiabolisation radicalisation déradicalisation ubérisation plateformisation gentrification ' +
  'grossophobie transphobie islamophobie homophobie transidentité parentalité laïcité agroécologie permaculture ' +
  'mégabassine bassine canicule submersion résilience vidéosurveillance vidéoprotection';
/** New words that are nouns and adjectives in one form for both genders. */
const COMMON =
  'complotiste macroniste lepéniste mélenchoniste trumpiste poutiniste djihadiste climatosceptique antivax ' +
  'souverainiste décroissant survivaliste woke transgenre non-binaire antispéciste véganiste eurosceptique ' +
  'extrémiste islamophobe homophobe transphobe végane écoresponsable zadiste suprémaciste masculiniste';

const plural = (noun: string): string => (/[sxz]$/.test(noun) ? noun : `${noun}s`);
const words = (text: string): string[] => text.split(' ');

/** The entries to add to the Lefff. */
export function additions(): LefffEntry[] {
  const entries: LefffEntry[] = [];
  const add = (form: string, category: string, lemma: string, features: string): void => {
    entries.push({ form, category, lemma, features });
  };
  const noun = (singular: string, lemma: string, gender: 'm' | 'f'): void => {
    add(singular, 'nc', lemma, `${gender}s`);
    add(plural(singular), 'nc', lemma, `${gender}p`);
  };
  for (const word of words(BOTH_GENDERS)) noun(word, word, 'f');
  for (const pair of words(FEMININE)) {
    const [feminine = '', masculine = ''] = pair.split(':');
    noun(feminine, masculine, 'f');
  }
  for (const word of words(MASCULINE_NOUNS)) noun(word, word, 'm');
  for (const word of words(FEMININE_NOUNS)) noun(word, word, 'f');
  for (const word of words(COMMON)) {
    for (const [form, number] of [
      [word, 's'],
      [plural(word), 'p'],
    ] as const) {
      add(form, 'nc', word, number);
      add(form, 'adj', word, number);
    }
  }
  // The Lefff writes contracted prepositions as two words.
  for (const [form, lemma, features] of [
    ['au', 'à', 'ms'],
    ['aux', 'à', 'p'],
    ['du', 'de', 'ms'],
    ['des', 'de', 'p'],
  ] as const) {
    add(form, 'prep', lemma, features);
  }
  return entries;
}
