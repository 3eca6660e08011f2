/** Words that people write beside a number to say which one it is; a fax gets no texts and is not among them. */
const WORDS = [
	...['business', 'cell', 'cellular', 'cellphone', 'contact', 'gsm', 'home', 'main'],
	...['mo', 'mob', 'mobile', 'no', 'nr', 'num', 'number', 'office', 'personal', 'ph', 'phone'],
	...['private', 'sms', 'telephone', 'text', 'whatsapp', 'work'],
	...['cel', 'tél', 'tel', 'port', 'perso', 'tfno', 'tlf', 'tlfno', 'móv', 'kom', 'komórkowy'],
	...['celular', 'cellulare', 'handy', 'handynummer', 'mobiel', 'mobil', 'mobilnummer'],
	...['mobiltelefon', 'móvil', 'movil', 'número', 'numero', 'nummer', 'portable', 'privat'],
	...['telefon', 'telefone', 'telefono', 'teléfono', 'téléphone', 'telefoon', 'komórka'],
	...['моб', 'мобильный', 'тел', 'телефон', 'جوال', 'موبايل', 'هاتف', 'נייד', 'טלפון'],
	...['hp', 'wa', 'iphone', 'сот', '手机号', '手机号码', '电话号码', '携帯電話', '電話番号'],
	...['手机', '电话', '手機', '電話', '携帯', '휴대폰', '전화'],
].join('|');

/** So short that only a colon, a dot, a dash or brackets make one a label. */
const LETTERS = 'mtpchworмт';

/** "N°" is an abbreviation of number; the sign is that of degrees. */
const NUMBER_SIGN = /(?<!\p{L})n ?°/giu;

/** The schemes of links; some programs put two slashes behind one. */
const SCHEME = /^(?:tel|sms|smsto|callto):(?:\/\/)?/i;

const WORD = `(?:${WORDS})(?:(?:[ -]|\\. ?| de )(?:${WORDS}))*`;

const LABEL = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:[([](?:${WORD}|[${LETTERS}])[)\\]]|(?:${WORD})(?![\\p{L}])(?:(?: ?\\d)? ?:|\\. ?:| ?# ?:|[.#])?|[${LETTERS}] ?[:.-](?!\\p{L}))`,
	'giu',
);

const LETTER = /\p{L}|:/u;

/** Pictures of telephones are labels too. */
const TELEPHONES = /[\u{260e}\u{260f}\u{2706}\u{1f4de}\u{1f4f1}\u{1f4f2}]/gu;

/** Takes the labels out of a short text; a label in the middle leaves two parts. */
export function withoutLabels(text: string): string[] {
	const bare = text.replace(TELEPHONES, ' ').replace(NUMBER_SIGN, 'no').trim();
	if (!LETTER.test(bare)) return [bare];
	return bare.replace(SCHEME, '').split(LABEL);
}
