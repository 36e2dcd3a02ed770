import { describe, expect, it } from 'vitest';
import { generateQuestions } from '../../src/questions/generate-questions.ts';
import { detectLanguage } from '../../src/questions/reading/language.ts';

/** Sentences written for this test, one of everyday prose a language. */
const samples: Readonly<Record<string, string>> = {
  English:
    'The old lighthouse was built by a Scottish engineer, and its lamp was seen from the coast.',
  French:
    'Le vieux phare a été construit par un ingénieur, et sa lampe était visible depuis la côte.',
  Spanish: 'El viejo faro fue construido por un ingeniero y su lámpara se veía desde la costa.',
  German:
    'Der alte Leuchtturm wurde von einem Ingenieur gebaut, und die Lampe war von der Küste zu sehen.',
  Italian:
    'Il vecchio faro è stato costruito da un ingegnere e la sua lampada si vedeva dalla costa.',
  Portuguese:
    'O velho farol foi construído por um engenheiro, e a sua lâmpada não se via da costa.',
  Dutch: 'De oude vuurtoren werd door een ingenieur gebouwd en het licht was van de kust te zien.',
  Swedish:
    'Den gamla fyren byggdes av en ingenjör och lampan kunde inte ses från kusten om natten.',
  Danish:
    'Det gamle fyr blev bygget af en ingeniør, og lampen kunne ikke ses fra kysten efter midnat.',
  Norwegian:
    'Det gamle fyret ble bygd av en ingeniør, og lampen kunne ikke sees fra kysten etter midnatt.',
  Finnish:
    'Vanha majakka oli insinöörin työtä, ja se oli valmis vuonna 1810, mutta lamppu ei ole enää siellä.',
  Polish:
    'Stara latarnia została zbudowana przez inżyniera, a jej lampa nie była widoczna z wybrzeża.',
  Czech:
    'Starý maják byl postaven podle inženýra, který se narodil v roce 1772, ale lampa nebyla vidět.',
  Hungarian:
    'A régi világítótorony egy mérnök műve volt, és a lámpa nem látszott már a partról, de az még áll.',
  Romanian:
    'Farul vechi a fost construit de un inginer și lampa nu se vedea de pe coastă în timpul nopții.',
  Turkish:
    'Eski deniz feneri bir mühendis tarafından yapıldı ve lambası kıyıdan çok uzak olduğu için görülmedi.',
  Indonesian:
    'Mercusuar tua itu dibangun oleh seorang insinyur dan lampunya tidak dapat dilihat dari pantai.',
  Vietnamese:
    'Ngọn hải đăng cũ được xây bởi một kỹ sư và đèn của nó không được nhìn thấy từ bờ biển.',
  Russian:
    'Старый маяк был построен инженером, и его лампа была видна с берега, но это было не всегда.',
  Ukrainian:
    'Старий маяк був побудований інженером, і його лампу було видно з берега навіть уночі.',
  Greek: 'Ο παλιός φάρος χτίστηκε από έναν μηχανικό και η λάμπα του φαινόταν από την ακτή.',
  Arabic: 'بُنيت المنارة القديمة على يد مهندس وكان مصباحها يُرى من الساحل في الليل.',
  Persian: 'فانوس دریایی قدیمی را یک مهندس ساخت و چراغ آن از ساحل دیده می‌شد، گفتند پدرش.',
  Hebrew: 'המגדלור הישן נבנה על ידי מהנדס, והמנורה שלו נראתה מן החוף בלילה.',
  Hindi: 'पुराना प्रकाशस्तंभ एक इंजीनियर ने बनाया था और उसका दीपक तट से दिखाई देता था।',
  Chinese: '这座古老的灯塔由一位工程师建造，从海岸上可以看到它的灯光。',
  Japanese: '古い灯台は技師によって建てられ、その明かりは海岸から見えた。',
  Korean: '오래된 등대는 한 기술자가 지었고 그 불빛은 해안에서 보였다.',
  Thai: 'ประภาคารเก่าสร้างโดยวิศวกร และมองเห็นแสงไฟได้จากชายฝั่ง',
};

describe('a text in another language', () => {
  it.each(Object.entries(samples))('is told to be %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(Object.entries(samples).filter(([language]) => language !== 'English'))(
    'in %s is refused with its name',
    (language, text) => {
      const source = { id: 'x', title: 'x', text: Array(20).fill(text).join(' ') };
      const { questions, report } = generateQuestions(source, { seed: 1 });
      expect(questions).toEqual([]);
      expect(report.shortfall).toContain(language);
    },
  );
});

describe('a mixed text', () => {
  const english = `${samples.English} It stands there to this day, and it is open to visitors in the summer.`;

  it('is English with a quotation in another language', () => {
    expect(detectLanguage(`${english} “${samples.French}” ${english}`)).toBe('English');
    expect(detectLanguage(`${english} ${samples.Japanese} ${english}`)).toBe('English');
  });

  it('is the language that most of it is in', () => {
    expect(detectLanguage(`${samples.Russian} ${samples.Russian} The lamp.`)).toBe('Russian');
  });

  it('is English with foreign names in every sentence', () => {
    expect(
      detectLanguage(
        'The mayor of Łódź met Dvořák in Kraków, and Škoda built cars there for São Paulo.',
      ),
    ).toBe('English');
  });
});

it.each([
  ['too few words', 'Hello there'],
  ['no words', '42 + 17 = 59, 60, 61, 62, 63'],
  ['no language that is known', 'Xyzzy plugh frotz gnusto rezrov blorb yomin zifmia'],
])('is not told of %s', (_, text) => {
  expect(detectLanguage(text)).toBeUndefined();
});
