import { type Pack, readPack } from '../pack.ts';
import { WordTable } from '../word-table.ts';
import { inEnglish, otherForms } from './english-forms.ts';
import { groupBy } from './groups.ts';

/** Somebody or something known by name. */
export type KnownName = {
  readonly id: number;
  readonly name: string;
  /** `person`, `place`, `organisation`, `event`, `work` or `name`. */
  readonly kind: string;
  /** What it is: physicist, river, pitched battle. */
  readonly sort: string;
  /** The wider sort, which options never leave: scientist, river, battle. */
  readonly family: string;
  readonly region: string;
  /** Birth or beginning, negative before Christ; undefined if unknown. */
  readonly year: number | undefined;
  readonly sex: 'f' | 'm' | '';
  /** 0 known to everybody, 255 to nobody. */
  readonly obscurity: number;
};

/** The names of the table. */
export type NameTable = {
  /** By its usual name or, if that is of another sort than `fits` allows, by another one. */
  find(text: string, fits: (name: KnownName) => boolean): KnownName | undefined;
  get(id: number): KnownName;
  /** The numbers of all names of a family. */
  family(name: string): Uint32Array;
};

let loaded: NameTable | undefined;

/** The table, read at the first call and kept. @throws Error if its file is absent or damaged. */
export function nameTable(): NameTable {
  loaded ??= makeTable(readPack(new URL('./tables/names.pack', import.meta.url)));
  return loaded;
}

/** Years are written from 5000 before Christ on. */
const yearZero = 5000;

function makeTable(pack: Pack): NameTable {
  const names = new WordTable(pack.bytes('names'));
  const aliases = new WordTable(pack.bytes('aliases'));
  const aliasOf = pack.shorts('aliasOf');
  const sorts = pack
    .text('sorts')
    .split('\n')
    .map((line) => line.split('\t'));
  const regions = pack.text('regions').split('\n');
  const sortOf = pack.shorts('sortOf');
  const regionOf = pack.shorts('regionOf');
  const years = pack.shorts('years');
  const sexes = pack.bytes('sexes');
  const obscurities = pack.bytes('obscurities');
  const families = [...new Set(sorts.map(([, family = '']) => family))];
  const familyOfSort = sorts.map(([, family = '']) => families.indexOf(family));
  const byFamily = groupBy(
    Uint16Array.from(sortOf, (sort) => familyOfSort[sort] ?? 0),
    families.length,
  );
  const get = (id: number): KnownName => {
    const [sort = '', family = '', kind = ''] = sorts[sortOf[id] ?? 0] ?? [];
    const year = years[id] ?? 0;
    return {
      id,
      name: inEnglish(names.word(id)),
      kind,
      sort,
      family,
      region: regions[regionOf[id] ?? 0] ?? '',
      year: year === 0 ? undefined : year - yearZero,
      sex: (['', 'f', 'm'] as const)[sexes[id] ?? 0] ?? '',
      obscurity: obscurities[id] ?? 255,
    };
  };
  return {
    find: (text, fits) =>
      [
        names.idOf(text),
        ...otherForms(text).map((one) => names.idOf(one)),
        aliasOf[aliases.idOf(text)] ?? -1,
      ]
        .filter((id) => id >= 0)
        .map(get)
        .find(fits),
    get,
    family: (name) => byFamily.of(families.indexOf(name)),
  };
}
