/** Countries by region as `name:demonym`, so that a distractor comes from the same part of the world. */
const countryTable: Readonly<Record<string, string>> = {
  'South Asia':
    'Afghanistan:Afghan,Pakistan:Pakistani,India:Indian,Bangladesh:Bangladeshi,Nepal:Nepalese,Sri Lanka:Sri Lankan',
  'Middle East':
    'Iran:Iranian,Iraq:Iraqi,Syria:Syrian,Saudi Arabia:Saudi,Yemen:Yemeni,Jordan:Jordanian,Lebanon:Lebanese,Israel:Israeli,Qatar:Qatari,Kuwait:Kuwaiti,Oman:Omani,Bahrain:Bahraini,United Arab Emirates:Emirati,Turkey:Turkish',
  'Central Asia':
    'Kazakhstan:Kazakh,Uzbekistan:Uzbek,Turkmenistan:Turkmen,Tajikistan:Tajik,Kyrgyzstan:Kyrgyz,Mongolia:Mongolian',
  'East Asia':
    'China:Chinese,Japan:Japanese,South Korea:South Korean,North Korea:North Korean,Taiwan:Taiwanese',
  'South-East Asia':
    'Thailand:Thai,Vietnam:Vietnamese,Cambodia:Cambodian,Laos:Laotian,Myanmar:Burmese,Malaysia:Malaysian,Indonesia:Indonesian,Singapore:Singaporean,Philippines:Filipino',
  'Western Europe':
    'France:French,Germany:German,Italy:Italian,Spain:Spanish,Portugal:Portuguese,Belgium:Belgian,Netherlands:Dutch,Switzerland:Swiss,Austria:Austrian,Ireland:Irish,United Kingdom:British,Luxembourg:Luxembourgish',
  'Northern Europe':
    'Sweden:Swedish,Norway:Norwegian,Denmark:Danish,Finland:Finnish,Iceland:Icelandic,Estonia:Estonian,Latvia:Latvian,Lithuania:Lithuanian',
  'Eastern Europe':
    'Poland:Polish,Hungary:Hungarian,Czech Republic:Czech,Slovakia:Slovak,Romania:Romanian,Bulgaria:Bulgarian,Ukraine:Ukrainian,Belarus:Belarusian,Russia:Russian,Moldova:Moldovan',
  'South-East Europe':
    'Greece:Greek,Serbia:Serbian,Croatia:Croatian,Slovenia:Slovenian,Bosnia:Bosnian,Albania:Albanian,North Macedonia:Macedonian,Montenegro:Montenegrin,Kosovo:Kosovar,Cyprus:Cypriot',
  'Home nations': 'England:English,Scotland:Scottish,Wales:Welsh,Northern Ireland:Northern Irish',
  'North Africa':
    'Egypt:Egyptian,Libya:Libyan,Tunisia:Tunisian,Algeria:Algerian,Morocco:Moroccan,Sudan:Sudanese',
  'East Africa':
    'Kenya:Kenyan,Ethiopia:Ethiopian,Somalia:Somali,Uganda:Ugandan,Tanzania:Tanzanian,Rwanda:Rwandan,Burundi:Burundian,Eritrea:Eritrean,South Sudan:South Sudanese,Madagascar:Malagasy',
  'West Africa':
    'Nigeria:Nigerian,Ghana:Ghanaian,Senegal:Senegalese,Mali:Malian,Ivory Coast:Ivorian,Cameroon:Cameroonian,Niger:Nigerien,Liberia:Liberian,Sierra Leone:Sierra Leonean,Togo:Togolese,Benin:Beninese,Gambia:Gambian',
  'Southern Africa':
    'South Africa:South African,Zimbabwe:Zimbabwean,Zambia:Zambian,Botswana:Botswanan,Namibia:Namibian,Mozambique:Mozambican,Angola:Angolan,Malawi:Malawian,Congo:Congolese',
  'North America': 'United States:American,Canada:Canadian,Mexico:Mexican',
  'Central America':
    'Guatemala:Guatemalan,Honduras:Honduran,El Salvador:Salvadoran,Nicaragua:Nicaraguan,Costa Rica:Costa Rican,Panama:Panamanian,Belize:Belizean',
  Caribbean:
    'Cuba:Cuban,Haiti:Haitian,Jamaica:Jamaican,Dominican Republic:Dominican,Trinidad:Trinidadian,Barbados:Barbadian,Bahamas:Bahamian',
  'South America':
    'Brazil:Brazilian,Argentina:Argentine,Chile:Chilean,Peru:Peruvian,Colombia:Colombian,Venezuela:Venezuelan,Ecuador:Ecuadorian,Bolivia:Bolivian,Paraguay:Paraguayan,Uruguay:Uruguayan',
  Oceania:
    'Australia:Australian,New Zealand:New Zealander,Papua New Guinea:Papua New Guinean,Fiji:Fijian,Samoa:Samoan',
};

const stateTable =
  'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming';

/** Cities by the region of their country; two with the same name elsewhere are left out. */
const cityTable: Readonly<Record<string, string>> = {
  'South Asia':
    'Kabul,Kandahar,Islamabad,Karachi,Lahore,Peshawar,Delhi,New Delhi,Mumbai,Kolkata,Chennai,Bangalore,Dhaka,Kathmandu,Colombo',
  'Middle East':
    'Tehran,Baghdad,Mosul,Damascus,Aleppo,Riyadh,Mecca,Medina,Amman,Beirut,Jerusalem,Tel Aviv,Doha,Dubai,Abu Dhabi,Istanbul,Ankara',
  'East Asia':
    'Beijing,Shanghai,Hong Kong,Guangzhou,Shenzhen,Wuhan,Tokyo,Osaka,Kyoto,Hiroshima,Nagasaki,Nagoya,Seoul,Busan,Pyongyang,Taipei',
  'South-East Asia': 'Bangkok,Hanoi,Ho Chi Minh City,Phnom Penh,Kuala Lumpur,Jakarta,Manila,Yangon',
  'British Isles':
    'London,Manchester,Birmingham,Liverpool,Leeds,Glasgow,Edinburgh,Cardiff,Belfast,Dublin,Bristol,Sheffield,Oxford,Cambridge,York',
  'Western Europe':
    'Paris,Lyon,Marseille,Bordeaux,Strasbourg,Berlin,Munich,Hamburg,Frankfurt,Cologne,Leipzig,Dresden,Rome,Milan,Naples,Florence,Venice,Turin,Madrid,Barcelona,Seville,Valencia,Lisbon,Porto,Brussels,Antwerp,Amsterdam,Rotterdam,Zurich,Geneva,Basel,Bern,Vienna,Salzburg',
  'Northern Europe':
    'Stockholm,Gothenburg,Uppsala,Oslo,Bergen,Copenhagen,Aarhus,Helsinki,Reykjavik,Tallinn,Riga,Vilnius',
  'Eastern Europe':
    'Warsaw,Krakow,Gdansk,Budapest,Prague,Brno,Bratislava,Bucharest,Sofia,Kyiv,Kiev,Lviv,Odessa,Minsk,Moscow,Saint Petersburg,St. Petersburg,Kazan',
  'South-East Europe': 'Athens,Thessaloniki,Belgrade,Zagreb,Ljubljana,Sarajevo,Tirana,Skopje',
  Africa:
    'Cairo,Alexandria,Tripoli,Tunis,Algiers,Casablanca,Marrakesh,Khartoum,Nairobi,Mombasa,Addis Ababa,Mogadishu,Kampala,Dar es Salaam,Kigali,Lagos,Abuja,Accra,Dakar,Bamako,Johannesburg,Cape Town,Pretoria,Durban,Harare,Lusaka,Luanda,Kinshasa',
  'United States':
    'New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,Austin,San Francisco,Seattle,Denver,Boston,Detroit,Baltimore,Atlanta,Miami,Minneapolis,New Orleans,Cleveland,Pittsburgh,St. Louis,Las Vegas,Portland,Milwaukee,Salt Lake City,Charlotte,Nashville,Memphis,Cincinnati,Sacramento,Oakland',
  Canada: 'Toronto,Montreal,Vancouver,Ottawa,Calgary,Edmonton,Winnipeg,Halifax',
  'Latin America':
    'Mexico City,Guadalajara,Havana,Bogotá,Medellín,Lima,Cusco,Quito,Caracas,Brasília,São Paulo,Rio de Janeiro,Buenos Aires,Santiago,Montevideo,La Paz',
  Oceania: 'Sydney,Melbourne,Brisbane,Perth,Adelaide,Canberra,Auckland,Wellington,Christchurch',
};

const continentTable =
  'Africa,Asia,Europe,North America,South America,Antarctica,Oceania,Australia';

/** A place name with the group that its distractors come from. */
export type KnownPlace = {
  readonly kind: 'country' | 'state' | 'city' | 'continent';
  readonly region: string;
};

/** The same place under another name. Both sides count as one answer. */
export const placeAliases: ReadonlyMap<string, string> = new Map([
  ['US', 'United States'],
  ['U.S.', 'United States'],
  ['USA', 'United States'],
  ['U.S.A.', 'United States'],
  ['America', 'United States'],
  ['United States of America', 'United States'],
  ['UK', 'United Kingdom'],
  ['U.K.', 'United Kingdom'],
  ['Britain', 'United Kingdom'],
  ['UAE', 'United Arab Emirates'],
  ['Holland', 'Netherlands'],
  ['Burma', 'Myanmar'],
  ['Czechia', 'Czech Republic'],
]);

/** Demonym to region, e.g. `Afghan` to `South Asia`. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  countries().flatMap(({ region, demonym }) => (demonym ? [[demonym, region] as const] : [])),
);

/** Country to the adjective of its people. */
export const demonymOf: ReadonlyMap<string, string> = new Map(
  countries().map(({ name, demonym }) => [name, demonym] as const),
);

/** Every place name the project knows. A name of two kinds keeps the first: country, state, city, continent. */
export const knownPlaces: ReadonlyMap<string, KnownPlace> = new Map<string, KnownPlace>([
  ...continentTable
    .split(',')
    .map((name) => [name, { kind: 'continent', region: 'World' }] as const),
  ...Object.entries(cityTable).flatMap(([region, names]) =>
    names.split(',').map((name) => [name, { kind: 'city', region }] as const),
  ),
  ...stateTable
    .split(',')
    .map((name) => [name, { kind: 'state', region: 'United States' }] as const),
  ...countries().map(({ name, region }) => [name, { kind: 'country', region }] as const),
]);

function countries(): { name: string; demonym: string; region: string }[] {
  return Object.entries(countryTable).flatMap(([region, list]) =>
    list.split(',').map((entry) => {
      const [name = '', demonym = ''] = entry.split(':');
      return { name, demonym, region };
    }),
  );
}
