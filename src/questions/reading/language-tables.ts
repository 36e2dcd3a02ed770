/**
 * Scripts by language, one expression of lower-case letters each. A language whose own letters tell it
 * from its script's others stands before them: a text with kana is Japanese though most of it is Han.
 */
export const scriptLanguages: readonly (readonly [string, string])[] = [
  ['Japanese', '[\\p{Script=Hiragana}\\p{Script=Katakana}]'],
  ['Korean', '\\p{Script=Hangul}'],
  ['Chinese', '\\p{Script=Han}'],
  ['Ukrainian', '[іїєґ]'],
  ['Serbian', '[ђћџљњј]'],
  ['Russian', '[ыэё]'],
  ['Bulgarian', '\\p{Script=Cyrillic}'],
  ['Urdu', '[ٹڈڑںے]'],
  ['Persian', '[پچژگ]'],
  ['Arabic', '\\p{Script=Arabic}'],
  ['Greek', '\\p{Script=Greek}'],
  ['Hebrew', '\\p{Script=Hebrew}'],
  ['Hindi', '\\p{Script=Devanagari}'],
  ['Bengali', '\\p{Script=Bengali}'],
  ['Tamil', '\\p{Script=Tamil}'],
  ['Thai', '\\p{Script=Thai}'],
  ['Georgian', '\\p{Script=Georgian}'],
  ['Armenian', '\\p{Script=Armenian}'],
];

/** Function words that are frequent in a language and rare in most others; lower case, with their accents. */
export const functionWords: Readonly<Record<string, string>> = {
  English:
    'the of and to is that was for with as by at from be are this have has had were not which his they their it on he but or an you your we our will would can if when what who there she her been about into than its out up all how more some a i my me so do no am him did could should them then these those very most other only over such because while during between both each where after any get just like also',
  French:
    'le la les des et est un une du que qui dans pour pas sur au aux avec par ce cette ces il elle ils sont plus ne se été était être mais ou où leur son sa ses nous vous comme fait dont après',
  Spanish:
    'el la los las de y que en un una por con para es del se su al como más fue lo pero sus le ya este esta entre cuando muy sin sobre también hasta hay donde desde son está ser no',
  German:
    'der die das und ist nicht ein eine den von zu mit sich des auf für im dem auch als es wird sie er wie aus bei nach einer einem eines war wurde werden hat haben aber oder nur noch zum zur durch sind',
  Italian:
    'il lo la i gli le di che e un una per con non del della dei delle sono è nel nella si da dal al alla più ma come anche stato ha era questo questa suo sua essere dopo ed',
  Portuguese:
    'o a os as de e que em um uma por com para não do da dos das se foi ao mais na no nas nos pela pelo como mas sua seu também são é está ou quando já muito entre',
  Catalan:
    'el la els les de i que en un una per amb és del dels va al als seu seva més són com però aquest aquesta també o ha on',
  Dutch:
    'de het een en van is dat niet op te met voor zijn aan er ook door bij maar in die als naar om dan nog uit tot wordt werd over hij zij hun worden deze dit heeft was',
  Swedish:
    'och att det som en är på för av den med till ett har inte om var de han från men vid så kan efter eller under när hade sig även mot blev också i ut',
  Danish:
    'og at det som en er på for af den med til et har ikke om var de han fra men ved så kan efter eller under når havde sig også mod blev i ud denne hun',
  Norwegian:
    'og at det som en er på for av den med til et har ikke om var de han fra men ved så kan etter eller under når hadde seg også mot ble i ut denne hun',
  Finnish:
    'ja on ei oli että se hän joka mutta myös kun tai sen ovat kuin niin jo vain vuonna hänen olla mukaan sekä jossa jonka ole sitä',
  Polish:
    'w na się nie jest to że jak za po od co był przez dla są oraz jego które który ale roku może przy tym tego tylko także ich czy była było jej',
  Czech:
    'v na se je že do to ve by jako za po jsou pro ale byl od roku který která které jeho nebo až tak bylo byla při však jen',
  Hungarian:
    'a az és hogy nem is egy ez meg de volt csak már van mint még ki el ha vagy azt lehet sem után által amely',
  Romanian:
    'și în de la a cu pe nu că din care este un o să mai se au fost pentru sunt ca dar prin după sau ale lui într',
  Turkish:
    've bir bu da de için ile olarak çok daha olan gibi kadar en ne sonra var ama o olduğu değil her şey ki ya iki bunu tarafından ise arasında olduğunu ilk',
  Indonesian:
    'yang dan di dari untuk dengan ini pada adalah itu dalam tidak ke akan oleh juga sebagai bahwa mereka karena telah dapat atau ada ia lebih saat tahun seperti kepada secara',
  Vietnamese:
    'và của là một được trong có cho không người những với các này đã từ khi để vào năm cũng như về ra đến',
  Latin:
    'et in est non ad ut cum ex sed quod qui ac atque sunt esse enim autem nec per quae etiam aut dolor sit amet',
};

/** Letters that mark a language among those of the Latin script. */
export const tellingLetters: Readonly<Record<string, RegExp>> = {
  French: /[àâêèéëîïôùûœç]/g,
  Spanish: /[ñáéíóú¿¡]/g,
  German: /[äöüß]/g,
  Italian: /[àèéìòù]/g,
  Portuguese: /[ãõâêçáéíóú]/g,
  Catalan: /[àèéíòóúç·]|l·l/g,
  Swedish: /[åäö]/g,
  Danish: /[æøå]/g,
  Norwegian: /[æøå]/g,
  Finnish: /[äö]/g,
  Polish: /[ąćęłńóśźż]/g,
  Czech: /[áčďéěíňóřšťúůýž]/g,
  Hungarian: /[áéíóöőúüű]/g,
  Romanian: /[ăâîșțşţ]/g,
  Turkish: /[çğıöşü]/g,
  Vietnamese: /[ạảấầậắằặđẹếềệịọốồộớờợụứừựươăâêô]/g,
};
