import { plainHeading } from './plain-heading';

/** Heading words used in few countries; they only order proposals that the user confirms. */
const COUNTRIES_OF_WORDS: Readonly<Record<string, readonly string[]>> = {
  handy: ['DE', 'AT', 'CH'],
  handynummer: ['DE', 'AT', 'CH'],
  rufnummer: ['DE', 'AT', 'CH'],
  telefonnummer: ['DE', 'AT', 'CH'],
  mobilnummer: ['DE', 'AT'],
  natel: ['CH'],
  portable: ['FR'],
  'telephone portable': ['FR'],
  gsm: ['BE', 'TR'],
  cellulare: ['IT'],
  movil: ['ES'],
  celular: ['BR', 'MX', 'CO', 'AR'],
  telefone: ['BR', 'PT'],
  telemovel: ['PT'],
  telefoonnummer: ['NL', 'BE'],
  puhelin: ['FI'],
  puhelinnumero: ['FI'],
  komorka: ['PL'],
  telefonszam: ['HU'],
  'cep telefonu': ['TR'],
  'nomor hp': ['ID'],
  'no hp': ['ID'],
  'so dien thoai': ['VN'],
  телефон: ['RU', 'UA', 'KZ'],
  'номер телефона': ['RU', 'KZ'],
  мобильный: ['RU', 'KZ'],
  手机: ['CN'],
  手机号: ['CN'],
  电话: ['CN'],
  手機: ['TW', 'HK'],
  電話: ['JP', 'TW'],
  電話番号: ['JP'],
  携帯: ['JP'],
  전화: ['KR'],
  전화번호: ['KR'],
  휴대폰: ['KR'],
  נייד: ['IL'],
  טלפון: ['IL'],
  เบอร์โทร: ['TH'],
  โทรศัพท์: ['TH'],
  मोबाइल: ['IN'],
  'मोबाइल नंबर': ['IN'],
  κινητο: ['GR'],
  τηλεφωνο: ['GR'],
};

/** The countries whose language a column's heading is in, as far as its words tell. */
export function countriesOfHeading(heading: string): readonly string[] {
  const name = plainHeading(heading);
  const words = Object.keys(COUNTRIES_OF_WORDS).filter((word) => ` ${name} `.includes(` ${plainHeading(word)} `));
  return [...new Set(words.flatMap((word) => COUNTRIES_OF_WORDS[word] ?? []))];
}
