const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Organisations by sort: the sort is their granularity, and the source of distractors. */
export const organisationTable: Readonly<Record<string, string>> = {
  'news organisation':
    'CNN,BBC,Reuters,Al Jazeera,Fox News,NBC,NPR,The Guardian,The New York Times,The Washington Post,Associated Press,Bloomberg',
  'technology company':
    'Microsoft,Apple,Google,Amazon,Facebook,Intel,IBM,Sony,Samsung,Nintendo,Netflix,Oracle,Nvidia,Netscape,Huawei,Twitter',
  'international body':
    'United Nations,European Union,NATO,World Bank,World Health Organization,African Union,Arab League,International Monetary Fund,World Trade Organization,Red Cross',
  'US agency': 'NASA,FBI,CIA,Pentagon,National Security Agency,Food and Drug Administration',
  university:
    'Harvard University,Stanford University,Yale University,Princeton University,Columbia University,Cornell University,University of Oxford,University of Cambridge,Imperial College London,University of Edinburgh,University of Manchester,University of Toronto,University of Chicago,University of Michigan,University of Melbourne,ETH Zurich',
};

/** Initialisms of the organisations above, as `acronym` to full name. */
export const organisationAliases: ReadonlyMap<string, string> = new Map([
  ['UN', 'United Nations'],
  ['U.N.', 'United Nations'],
  ['EU', 'European Union'],
  ['E.U.', 'European Union'],
  ['WHO', 'World Health Organization'],
  ['IMF', 'International Monetary Fund'],
  ['WTO', 'World Trade Organization'],
  ['NSA', 'National Security Agency'],
  ['FDA', 'Food and Drug Administration'],
]);

/** Organisation name to its sort. */
export const knownOrganisations: ReadonlyMap<string, string> = new Map(
  Object.entries(organisationTable).flatMap(([sort, list]) =>
    list.split(',').map((name) => [name.replace(/^The /, ''), sort] as const),
  ),
);

/** Words inside a name that say it is an organisation's, with the sort it belongs to. */
export const organisationCues: ReadonlyMap<string, string> = new Map<string, string>([
  ...['University', 'College', 'Polytechnic'].map((word) => [word, 'university'] as const),
  ...['School', 'Academy'].map((word) => [word, 'school'] as const),
  ...['Institute', 'Institution', 'Center', 'Centre', 'Laboratory', 'Observatory'].map(
    (word) => [word, 'institute'] as const,
  ),
  ...[
    'Corporation',
    'Corp',
    'Corp.',
    'Inc',
    'Inc.',
    'Ltd',
    'Ltd.',
    'Company',
    'Co.',
    'Group',
    'Airlines',
    'Motors',
  ].map((word) => [word, 'company'] as const),
  ...[
    'Foundation',
    'Association',
    'Society',
    'Federation',
    'Union',
    'Alliance',
    'League',
    'Organization',
    'Organisation',
  ].map((word) => [word, 'association'] as const),
  ...[
    'Ministry',
    'Department',
    'Agency',
    'Bureau',
    'Commission',
    'Committee',
    'Council',
    'Administration',
    'Authority',
  ].map((word) => [word, 'authority'] as const),
  ...['Congress', 'Senate', 'Parliament', 'Court'].map((word) => [word, 'assembly'] as const),
  ...['Party'].map((word) => [word, 'party'] as const),
  ...['Bank'].map((word) => [word, 'bank'] as const),
  ...['Museum', 'Gallery', 'Library', 'Hospital'].map(
    (word) => [word, word.toLowerCase()] as const,
  ),
  ...['Times', 'Journal', 'Post', 'Herald', 'Tribune', 'Gazette', 'News'].map(
    (word) => [word, 'news organisation'] as const,
  ),
]);

/** Words that head a name continued by `of`, `for` or `on`: "Center for ...", "Bay of ...". */
export const continuedHeads: ReadonlySet<string> = words(`
University Institute Institution Center Centre College School Academy Ministry Department Bureau Bank Council Committee
Commission House Museum Gallery Library Hospital Society Association Foundation Federation Union League Organization
Organisation Church Court Office Agency Campaign Conference Congress Party Journal Faculty Laboratory
Republic Kingdom Gulf Bay Cape Isle Isles Strait Sea State Commonwealth District Province City
Battle Treaty War Declaration Duke Earl Prince Princess King Queen Bishop Archbishop Order Mother Statue Tower
`);

/** Last words of a name that goes on after `and`: "Strategic and International Studies". */
export const joinedTails: ReadonlySet<string> = words(`
Studies Sciences Science Technology Affairs Health Immunology Inequality Research Development Administration Prevention Crime
Security Education Culture Sports Environment Engineering Arts Medicine Policy Management Economics Trade Industry Commerce
Humanities Letters Design Statistics Physics Chemistry Mathematics Technologies Services Welfare Tropical Hygiene Space Rights
`);

/** Last word of a place name, with the noun to ask for it by. */
export const placeCues: ReadonlyMap<string, string> = new Map(
  [
    'Province',
    'County',
    'River',
    'Lake',
    'Mountains',
    'Mountain',
    'Island',
    'Islands',
    'Sea',
    'Ocean',
    'Valley',
    'Street',
    'Peninsula',
    'Desert',
    'Bay',
    'Canal',
    'Park',
    'Airport',
    'Bridge',
    'Castle',
    'Palace',
    'Cathedral',
    'Square',
    'District',
    'Region',
    'Forest',
    'Falls',
    'Beach',
    'Harbour',
    'Harbor',
    'Temple',
    'Village',
    'City',
    'Avenue',
    'Road',
  ].map((word) => [word, word.toLowerCase()] as const),
);
