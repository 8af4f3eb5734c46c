/**
 * Whether a word can be a Vietnamese syllable. Used to weigh readings of text in an old encoding
 * against each other: a wrong reading ("café" → "cafộ") almost never spells syllables.
 */

const ONSETS =
  'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x ' +
  // names of the Central Highlands: Krông, Blao, Đrây
  'kr br dr đr pr bl pl kl gr hr sr';

/** Rimes without tone. `k` at the end (Đắk) counts as c. */
const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo ' +
  'oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt ' +
  'u ua uân uâng uât uây uc uê uêch uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut ' +
  'uy uya uych uyên uyêt uyn uynh uyp uyt uyu ' +
  'ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yn ynh ych yt yêm yên yêng yêt yêu';

const onsets: ReadonlySet<string> = new Set(ONSETS.split(' ').concat(''));
const rimes: ReadonlySet<string> = new Set(RIMES.split(' '));

const VIETNAMESE = /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/;
/** Grave, acute, hook, tilde, dot below. */
const TONES = /[\u0300\u0301\u0309\u0303\u0323]/g;
const VOWEL = /[aăâeêioôơuưy]/;
/** A syllable that ends in a stop carries the acute or the dot. */
const STOPPED = /(?:c|ch|p|t)$/;
const STOPPED_TONES = '\u0301\u0323';

/** True where `word` (one word, any case) can be a Vietnamese syllable with its tone. */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFC');
  if (!VIETNAMESE.test(lower)) return false;
  const decomposed = lower.normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = decomposed.replace(TONES, '').normalize('NFC');
  const tone = tones[0];
  if (STOPPED.test(plain) && (tone === undefined || !STOPPED_TONES.includes(tone))) return false;
  return hasSyllableShape(plain.replace(/k$/, 'c'));
}

function hasSyllableShape(plain: string): boolean {
  const vowelAt = plain.search(VOWEL);
  if (vowelAt < 0) return false;
  // The i of gi and the u of qu belong to either side: già, gì, quả.
  return [vowelAt, vowelAt + 1].some(
    (at) => onsets.has(plain.slice(0, at)) && rimes.has(plain.slice(at)),
  );
}
