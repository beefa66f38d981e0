/**
 * What the administrative data of France lack: how regions, départements and communes are called in running
 * text, what the regions were before 2016, which names are sure and which mean other things as well.
 */

/** code | id | name | other spellings | gender and number | article | where | first day of name and limits | what it joined */
export const REGIONS = `
84|auvergne-rhone-alpes|Auvergne-Rhône-Alpes||f|definite|en Auvergne-Rhône-Alpes|2016-01-01|l’Auvergne et Rhône-Alpes
27|bourgogne-franche-comte|Bourgogne-Franche-Comté||f|definite|en Bourgogne-Franche-Comté|2016-01-01|la Bourgogne et la Franche-Comté
53|bretagne|Bretagne||f|definite|en Bretagne|1982-03-02|
24|centre-val-de-loire|Centre-Val de Loire||m|definite|dans le Centre-Val de Loire|2015-01-17|
94|corse|Corse||f|definite|en Corse|1982-03-02|
44|grand-est|Grand Est|Grand-Est|m|definite|dans le Grand Est|2016-09-30|l’Alsace, la Champagne-Ardenne et la Lorraine
32|hauts-de-france|Hauts-de-France||mp|definite|dans les Hauts-de-France|2016-09-30|le Nord-Pas-de-Calais et la Picardie
11|ile-de-france|Île-de-France|Ile-de-France|f|definite|en Île-de-France|1982-03-02|
28|normandie|Normandie||f|definite|en Normandie|2016-01-01|la Basse-Normandie et la Haute-Normandie
75|nouvelle-aquitaine|Nouvelle-Aquitaine||f|definite|en Nouvelle-Aquitaine|2016-09-30|l’Aquitaine, le Limousin et le Poitou-Charentes
76|occitanie|Occitanie||f|definite|en Occitanie|2016-09-30|le Languedoc-Roussillon et Midi-Pyrénées
52|pays-de-la-loire|Pays de la Loire||mp|definite|dans les Pays de la Loire|1982-03-02|
93|provence-alpes-cote-d-azur|Provence-Alpes-Côte d’Azur|Paca;PACA|f|none|en Provence-Alpes-Côte d’Azur|1982-03-02|
`;

/** Regions that other parts of the page name: the words of an article by which one knows them. */
export const REGION_WORDS: Readonly<Record<string, readonly string[]>> = {
  '84': ['auvergne-rhône-alpes|rhône-alpes', '=Auvergne|auvergnat|rhônalpin', '=Lyon|lyonnais'],
  '27': ['bourgogne-franche-comté|franche-comté', '=Bourgogne|bourguignon|franc-comtois', '=Dijon|dijonnais'],
  '53': ['=Bretagne|breton', '=Rennes|rennais|=Brest|brestois'],
  '24': ['centre-val de loire', '=Orléans|orléanais|=Tours|tourangeau'],
  '94': ['=Corse|corse'],
  '44': ['=Grand =Est', '=Alsace|alsacien|=Lorraine|lorrain', 'champagne-ardenne|champenois|ardennais'],
  '32': ['hauts-de-france|nord-pas-de-calais', '=Picardie|picard', '=Lille|lillois|=Amiens|amiénois'],
  '11': [
    'île-de-france|ile-de-france|francilien',
    'banlieue|parisien',
    'seine-saint-denis|hauts-de-seine|val-de-marne|yvelines|essonne|val-d’oise|seine-et-marne',
  ],
  '28': ['=Normandie|normand|basse-normandie|haute-normandie', '=Rouen|rouennais|=Caen|caennais'],
  '75': ['nouvelle-aquitaine|poitou-charentes', '=Aquitaine|=Limousin|limousin', '=Bordeaux|bordelais'],
  '76': ['=Occitanie|languedoc-roussillon|midi-pyrénées', '=Toulouse|toulousain|=Montpellier|montpelliérain'],
  '52': ['pays de la loire', '=Nantes|nantais|=Angers|angevin'],
  '93': [
    'provence-alpes-côte d’ azur',
    '=Paca|=PACA',
    '=Provence|provençal',
    '=Marseille|marseillais|=Nice|niçois',
  ],
};

/** Regions from the law of 2 March 1982 to 2016 that another replaced: where | départements. */
export const FORMER_REGIONS = `
en Alsace|67 68
en Aquitaine|24 33 40 47 64
en Auvergne|03 15 43 63
en Basse-Normandie|14 50 61
en Bourgogne|21 58 71 89
en Champagne-Ardenne|08 10 51 52
en Franche-Comté|25 39 70 90
en Haute-Normandie|27 76
en Languedoc-Roussillon|11 30 34 48 66
en Limousin|19 23 87
en Lorraine|54 55 57 88
en Midi-Pyrénées|09 12 31 32 46 65 81 82
dans le Nord-Pas-de-Calais|59 62
en Picardie|02 60 80
en Poitou-Charentes|16 17 79 86
en Rhône-Alpes|01 07 26 38 42 69 73 74
`;

/** Territories overseas: département code | id | name | other spellings | gender | article | « une commune … » | what it is */
export const OVERSEAS = `
971|guadeloupe|Guadeloupe||f|definite|de la Guadeloupe, dans les Antilles françaises|un département français d’outre-mer, dans les Antilles
972|martinique|Martinique||f|definite|de la Martinique, dans les Antilles françaises|une île française des Antilles
973|guyane|Guyane|Guyane française|f|definite|de la Guyane, territoire français d’Amérique du Sud|un territoire français d’Amérique du Sud
974|la-reunion|La Réunion|île de La Réunion;île de la Réunion|f|included|de La Réunion, île française de l’océan Indien|un département français d’outre-mer, dans l’océan Indien
976|mayotte|Mayotte||f|none|de Mayotte, île française de l’océan Indien|une île française de l’océan Indien
`;

/** What happened to départements: code | first day | sentence */
export const HISTORY = `
73|1860|La Savoie appartient à la France depuis 1860.
74|1860|La Haute-Savoie appartient à la France depuis 1860.
2A|1976-01-01|La Corse-du-Sud et la Haute-Corse sont nées le 1er janvier 1976 de la division de la Corse.
2B|1976-01-01|La Haute-Corse et la Corse-du-Sud sont nées le 1er janvier 1976 de la division de la Corse.
91|1968-01-01|L’Essonne existe depuis le 1er janvier 1968, après le partage de la Seine-et-Oise.
95|1968-01-01|Le Val-d’Oise existe depuis le 1er janvier 1968, après le partage de la Seine-et-Oise.
78|1968-01-01|Les Yvelines existent depuis le 1er janvier 1968, après le partage de la Seine-et-Oise.
92|1968-01-01|Les Hauts-de-Seine existent depuis le 1er janvier 1968, après le partage de la Seine et de la Seine-et-Oise.
93|1968-01-01|La Seine-Saint-Denis existe depuis le 1er janvier 1968, après le partage de la Seine et de la Seine-et-Oise.
94|1968-01-01|Le Val-de-Marne existe depuis le 1er janvier 1968, après le partage de la Seine et de la Seine-et-Oise.
`;

/** Large or singular towns of one word whose name means nothing else in the news. */
export const SURE_TOWNS: ReadonlySet<string> = new Set(
  `Paris;Marseille;Lyon;Toulouse;Nice;Nantes;Montpellier;Strasbourg;Bordeaux;Lille;Rennes;Reims;Toulon;Le Havre;
Grenoble;Dijon;Nîmes;Villeurbanne;Le Mans;Amiens;Annecy;Limoges;Metz;Perpignan;Besançon;Rouen;Mulhouse;Caen;
Argenteuil;Nancy;Roubaix;Tourcoing;Nanterre;Créteil;Avignon;Poitiers;Dunkerque;Aubervilliers;Versailles;
Colombes;Courbevoie;Rueil-Malmaison;Champigny-sur-Marne;La Rochelle;Béziers;Pau;Cannes;Antibes;Calais;Colmar;
Ajaccio;Bastia;Bourges;Quimper;Lorient;Niort;Chambéry;Beauvais;Troyes;Cholet;Vannes;Évreux;Belfort;
Montauban;Albi;Tarbes;Carcassonne;Arras;Biarritz;Angoulême;Périgueux;Chartres;Auxerre;Mâcon;
Épinal;Thionville;Alès;Fréjus;Draguignan;Rodez;Aurillac;Guéret;Alençon;Montluçon;Montélimar;
Charleville-Mézières;Saint-Étienne;Saint-Nazaire;Saint-Malo;Saint-Brieuc;Saint-Quentin;Saint-Raphaël;Saint-Lô;
La Courneuve;Les Ulis;La Roche-sur-Yon;Pointe-à-Pitre;Fort-de-France;Cayenne;Mamoudzou;Angers;Clermont-Ferrand`
    .split(';')
    .map((name) => name.trim()),
);

/** Names that a company, a person or another place bears as well: only the département tells. */
export const DOUBTFUL_TOWNS: ReadonlySet<string> = new Set(
  `Orange;Vittel;Évian-les-Bains;Cognac;Vichy;Thiers;Vienne;Valence;Laval;Lens;Tours;Brest;Orléans;Lourdes;
Saint-Cloud;Orsay;Le Bourget;Le Port;La Possession;Le Robert;Le François;Le Tampon;Le Lamentin;Le Moule;Le Gosier;
Le Creusot;Le Kremlin-Bicêtre;Royan;Foix;Gap;Dole;Sens;Vire;Bayonne;Nevers;Blois;Verdun;Condom;Mende;
Agen;Auch;Cahors;Digne-les-Bains;Arles;Sète;Grasse;Menton;Hyères;Montreuil;Melun;Meaux;Massy;Sceaux;
Pointe-Noire;Port-Louis;Saint-Denis;Saint-Louis;Saint-Paul;Saint-Pierre;Saint-Martin;Vitry-le-François;Marly;Joué-lès-Tours`
    .split(';')
    .map((name) => name.trim()),
);

/** Other spellings of the press. */
export const TOWN_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Brive-la-Gaillarde': ['Brive'],
  'Châlons-en-Champagne': ['Châlons-sur-Marne'],
  'Saint-Étienne': ['St-Étienne', 'Saint-Etienne', 'St-Etienne'],
  'La Roche-sur-Yon': ['la Roche-sur-Yon'],
  'La Rochelle': ['la Rochelle'],
  'Aix-en-Provence': ['Aix en Provence'],
  'Clermont-Ferrand': ['Clermont Ferrand'],
  'Boulogne-Billancourt': ['Boulogne Billancourt'],
};

/** Communes that entries written by hand already tell of, or whose name misleads whatever the article says. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  `Kourou;Mayenne;Dax;Lourdes;Brétigny-sur-Orge;Condom;Pont;Port;Mer;Ham;Eu;Ars;Bourg;Ville;Rue;Mai;Die;Nay;Sens`.split(
    ';',
  ),
);
