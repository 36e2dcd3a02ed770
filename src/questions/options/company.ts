/**
 * Names that may stand beside each other as options: of one country, part of a country or sort, so that
 * neither the prompt nor the sound of a name tells which is right. One group a line.
 */
const cities = `
Paris,Lyon,Marseille,Bordeaux,Strasbourg,Toulouse,Nice,Nantes,Lille
Berlin,Munich,Hamburg,Frankfurt,Cologne,Leipzig,Dresden,Stuttgart,Hanover,Bremen
Rome,Milan,Naples,Florence,Venice,Turin,Bologna,Genoa,Palermo
Madrid,Barcelona,Seville,Valencia,Granada,Bilbao,Málaga,Zaragoza
Lisbon,Porto,Coimbra,Braga
Brussels,Antwerp,Ghent,Bruges,Liège
Amsterdam,Rotterdam,Utrecht,Leiden,Groningen,Eindhoven
Bern,Zurich,Geneva,Basel,Lausanne,Lucerne
Vienna,Salzburg,Graz,Innsbruck,Linz
London,Manchester,Birmingham,Liverpool,Leeds,Bristol,Sheffield,Newcastle,Nottingham
Dublin,Cork,Galway,Limerick
Stockholm,Gothenburg,Uppsala,Malmö
Oslo,Bergen,Trondheim,Stavanger
Copenhagen,Aarhus,Odense,Aalborg
Helsinki,Tampere,Turku,Oulu
Warsaw,Krakow,Gdansk,Poznań,Wrocław,Łódź
Moscow,Saint Petersburg,Kazan,Novosibirsk,Yekaterinburg,Samara,Sochi,Volgograd
Kyiv,Lviv,Odessa,Kharkiv
Beijing,Shanghai,Guangzhou,Shenzhen,Wuhan,Nanjing,Tianjin,Chengdu,Xi'an,Hangzhou
Tokyo,Osaka,Kyoto,Hiroshima,Nagasaki,Nagoya,Yokohama,Sapporo,Kobe
New Delhi,Mumbai,Kolkata,Chennai,Bangalore,Hyderabad,Jaipur
Islamabad,Karachi,Lahore,Peshawar,Rawalpindi
Kabul,Kandahar,Herat,Jalalabad,Mazar-i-Sharif
Tehran,Isfahan,Mashhad,Shiraz,Tabriz,Qom
Baghdad,Mosul,Basra,Kirkuk,Najaf
Damascus,Aleppo,Homs,Latakia
Ankara,Istanbul,Izmir,Bursa,Antalya
Khartoum,Omdurman,Port Sudan,Kassala,El Obeid
Cairo,Alexandria,Giza,Luxor,Aswan
Canberra,Sydney,Melbourne,Brisbane,Perth,Adelaide,Hobart,Darwin
Wellington,Auckland,Christchurch,Dunedin,Hamilton
Ottawa,Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg,Halifax
Mexico City,Guadalajara,Monterrey,Puebla,Tijuana,Veracruz
Buenos Aires,Córdoba,Rosario,Mendoza,La Plata
Bogotá,Medellín,Cali,Cartagena,Barranquilla
Rabat,Casablanca,Marrakesh,Fez,Tangier
Brasília,São Paulo,Rio de Janeiro,Salvador,Recife,Manaus
Pretoria,Johannesburg,Cape Town,Durban,Bloemfontein
,New York City,Boston,Philadelphia,Baltimore,Pittsburgh,Buffalo,New Haven
,Chicago,Detroit,Cleveland,Cincinnati,Milwaukee,Minneapolis,St. Louis,Columbus,Indianapolis,Kansas City
,Atlanta,Miami,New Orleans,Charlotte,Nashville,Memphis,Houston,Dallas,Austin,San Antonio
,Los Angeles,San Diego,San Francisco,Seattle,Portland,Sacramento,Oakland,Las Vegas,Phoenix,Denver,Salt Lake City
,Oxford,Cambridge,York,Bath,Durham,Canterbury,Exeter
,Edinburgh,Glasgow,Aberdeen,Dundee,Inverness`;

const countries = `
Germany,France,Italy,Spain,Poland
Netherlands,Belgium,Austria,Switzerland,Portugal,Ireland
Russia,Sweden,Turkey,France,Germany
United Kingdom,France,Germany,Italy,Spain
Malta,Cyprus,Luxembourg,Monaco,Andorra,San Marino,Liechtenstein`;

const states = `
California,Oregon,Nevada,Arizona,Alaska
Hawaii,Alaska,California,Florida
Montana,Idaho,Wyoming,Colorado,Utah,New Mexico,Nevada,Arizona
Oklahoma,Texas,Arkansas,Kansas,Missouri,Louisiana
North Dakota,South Dakota,Nebraska,Kansas,Minnesota,Iowa
Ohio,Indiana,Illinois,Michigan,Wisconsin,Minnesota,Iowa,Missouri
Tennessee,Kentucky,Alabama,Mississippi,Georgia,Arkansas
Florida,Georgia,South Carolina,North Carolina,Virginia,Alabama
West Virginia,Virginia,Maryland,Delaware,Pennsylvania,New Jersey
Massachusetts,Connecticut,Rhode Island,New Hampshire,Vermont,Maine`;

const organisations = `
European Union,United Nations,African Union,Arab League,Council of Europe
World Bank,World Health Organization,International Monetary Fund,World Trade Organization,Red Cross
Harvard University,Stanford University,Yale University,Princeton University,Columbia University,Cornell University,Brown University,Duke University,Boston University,Ohio State University,Northwestern University
University of Chicago,University of Michigan,University of California,University of Pennsylvania,University of Virginia,University of Wisconsin,University of Southern California,University of Colorado,University of Texas,University of Washington
University of Oxford,University of Cambridge,University of Edinburgh,University of Manchester,University of Glasgow,University of Bristol,University of Leeds,University of Birmingham
European Commission,European Parliament,European Central Bank,European Court of Justice
BBC,CNN,NBC,CBS,ABC,NPR
Reuters,Associated Press,Bloomberg,Agence France-Presse
New York Times,Washington Post,Wall Street Journal,Los Angeles Times,Chicago Tribune
Facebook,Twitter,Instagram,Snapchat,TikTok
Samsung,Apple,Huawei,Nokia,Sony
Intel,Nvidia,Qualcomm,AMD
Toyota,Honda,Nissan,Mazda,Mitsubishi
Ford,General Motors,Chrysler,Tesla
Volkswagen,Volvo,Renault,Peugeot,Fiat
Harvard,Yale,Princeton,Stanford,Columbia,Cornell
Imperial College London,University College London,King's College London
University of Toronto,University of British Columbia,University of Alberta,University of Calgary
University of Melbourne,University of Sydney,University of Queensland,University of Adelaide,University of Tasmania
University of Bologna,University of Padua,University of Pisa,University of Turin,University of Naples
University of Göttingen,University of Heidelberg,University of Leipzig,University of Jena,University of Munich,University of Berlin
University of Basel,University of Zurich,University of Geneva,University of Bern
University of Vienna,University of Graz,University of Innsbruck,University of Prague
Leiden University,Utrecht University,Ghent University,Radboud University
Lund University,Uppsala University,Stockholm University,Aarhus University
Kyoto University,Osaka University,Nagoya University,Waseda University,Keio University,Hokkaido University
Peking University,Tsinghua University,Fudan University,Nanjing University,Zhejiang University`;

const languages = [
  'English,French,German,Spanish,Italian,Portuguese,Dutch,Russian,Polish,Swedish,Danish,Greek',
  'Chinese,Japanese,Korean,Vietnamese,Thai,Russian,English',
  'Turkish,English,French,Greek,Russian,German',
].map((line) => line.split(','));

const capitals = new Set(linesOf(cities).flatMap(([first = '']) => (first === '' ? [] : [first])));
const groupsOf = new Map<string, readonly (readonly string[])[]>();
for (const group of [cities, countries, states, organisations].flatMap(linesOf)) {
  const names = group.filter((name) => name !== '');
  for (const name of names) groupsOf.set(name, [...(groupsOf.get(name) ?? []), names]);
}

/** The names that go best with `name`, itself left out; empty if it stands in no group. */
export function companyOf(name: string): string[] {
  // Lyon goes with Marseille, but Paris with London.
  return capitals.has(name) ? [] : groupOf(name).filter((other) => !capitals.has(other));
}

/** All names of the groups that `name` stands in, itself left out: Lyon for Paris, too. */
export function groupOf(name: string): string[] {
  return [...new Set((groupsOf.get(name) ?? []).flat())].filter((other) => other !== name);
}

/** True of a city that is the capital of its country. */
export function isCapital(name: string): boolean {
  return capitals.has(name);
}

/** Other languages of the same part of the world; empty if it is none. */
export function languagesBeside(name: string): string[] {
  const beside = languages.find((group) => group.includes(name)) ?? [];
  return beside.filter((other) => other !== name);
}

function linesOf(list: string): string[][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split(','));
}
