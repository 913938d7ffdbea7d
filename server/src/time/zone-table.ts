/**
 * Time zone names that people write, with every meaning.
 * Sources: IANA tzdata 2025c (abbreviations in use and of the recent past), CLDR 48 (long names), and for meanings outside tzdata
 * the lists of the World Clock and of national time services. An entry with an IANA id and no offset depends on the date.
 */
export interface ZoneName {
  /** Every offset it can mean, the likeliest first. */
  offsets?: readonly string[];
  iana?: string;
}

export const abbreviations: Readonly<Record<string, ZoneName>> = {
  UTC: { offsets: ['+00:00'] },
  GMT: { offsets: ['+00:00'] },
  UCT: { offsets: ['+00:00'] },
  Z: { offsets: ['+00:00'] },
  // Africa
  WAT: { offsets: ['+01:00'] },
  CAT: { offsets: ['+02:00'] },
  SAST: { offsets: ['+02:00'] },
  EAT: { offsets: ['+03:00'] },
  // Europe
  WET: { offsets: ['+00:00'] },
  WEST: { offsets: ['+01:00'] },
  CET: { offsets: ['+01:00'], iana: 'Europe/Brussels' },
  CEST: { offsets: ['+02:00'] },
  EET: { offsets: ['+02:00'] },
  EEST: { offsets: ['+03:00'] },
  MSK: { offsets: ['+03:00'] },
  TRT: { offsets: ['+03:00'] },
  BST: { offsets: ['+01:00', '+06:00', '+11:00'] },
  IST: { offsets: ['+05:30', '+02:00', '+01:00'] },
  IDT: { offsets: ['+03:00'] },
  // Asia and Oceania
  GST: { offsets: ['+04:00', '-02:00'] },
  AMT: { offsets: ['-04:00', '+04:00'] },
  PKT: { offsets: ['+05:00'] },
  UZT: { offsets: ['+05:00'] },
  IRST: { offsets: ['+03:30'] },
  MUT: { offsets: ['+04:00'] },
  BDT: { offsets: ['+06:00'] },
  NPT: { offsets: ['+05:45'] },
  MMT: { offsets: ['+06:30'] },
  ICT: { offsets: ['+07:00'] },
  WIB: { offsets: ['+07:00'] },
  WITA: { offsets: ['+08:00'] },
  WIT: { offsets: ['+09:00'] },
  HKT: { offsets: ['+08:00'] },
  SGT: { offsets: ['+08:00'] },
  MYT: { offsets: ['+08:00'] },
  PHT: { offsets: ['+08:00'] },
  AWST: { offsets: ['+08:00'] },
  JST: { offsets: ['+09:00'] },
  KST: { offsets: ['+09:00'] },
  ACST: { offsets: ['+09:30'] },
  ACDT: { offsets: ['+10:30'] },
  AEST: { offsets: ['+10:00'] },
  AEDT: { offsets: ['+11:00'] },
  NZST: { offsets: ['+12:00'] },
  NZDT: { offsets: ['+13:00'] },
  AET: { iana: 'Australia/Sydney' },
  // The Americas
  EST: { offsets: ['-05:00', '+10:00'] },
  EDT: { offsets: ['-04:00'] },
  CST: { offsets: ['-06:00', '+08:00', '-05:00'] },
  CDT: { offsets: ['-05:00', '-04:00'] },
  MST: { offsets: ['-07:00', '+08:00'] },
  MDT: { offsets: ['-06:00'] },
  PST: { offsets: ['-08:00', '+08:00'] },
  PDT: { offsets: ['-07:00'] },
  AKST: { offsets: ['-09:00'] },
  AKDT: { offsets: ['-08:00'] },
  HST: { offsets: ['-10:00'] },
  AST: { offsets: ['-04:00', '+03:00'] },
  ADT: { offsets: ['-03:00'] },
  NST: { offsets: ['-03:30'] },
  NDT: { offsets: ['-02:30'] },
  COT: { offsets: ['-05:00'] },
  PET: { offsets: ['-05:00'] },
  ECT: { offsets: ['-05:00', '-04:00'] },
  VET: { offsets: ['-04:00'] },
  BOT: { offsets: ['-04:00'] },
  CLT: { offsets: ['-04:00'] },
  CLST: { offsets: ['-03:00'] },
  ART: { offsets: ['-03:00'] },
  BRT: { offsets: ['-03:00'] },
  UYT: { offsets: ['-03:00'] },
  ET: { iana: 'America/New_York' },
  CT: { iana: 'America/Chicago' },
  MT: { iana: 'America/Denver' },
  PT: { iana: 'America/Los_Angeles' },
};

/** Abbreviations that are no word in lower case, and so are taken as zones there too. */
export const lowerCase: ReadonlySet<string> = new Set(
  'utc gmt pst pdt est edt cst cdt mst mdt cet cest eet eest wat sast bst ist aest aedt nzst nzdt jst kst sgt hkt pkt msk'.split(' '),
);

/** Long names of one offset, without “time”: those of CLDR whose offset has not changed since 2015, and forms that people write. */
const NAMES_BY_OFFSET: Readonly<Record<string, string>> = {
  '-11:00': 'American Samoa Standard, Niue',
  '-10:00': 'Cook Islands Standard, Hawaii, Hawaii Standard, Hawaiian, Hawaiian Standard, Tahiti',
  '-09:30': 'Marquesas',
  '-09:00': 'Alaska Standard, Gambier',
  '-08:00': 'Alaska Daylight, Pacific Standard, Pitcairn, US Pacific Standard',
  '-07:00': 'Mountain Standard, Pacific Daylight, Pacific Summer, US Mountain Standard, US Pacific Daylight, US Pacific Summer',
  '-06:00': `Central Standard, Galapagos, Mountain Daylight, Mountain Summer, US Central Standard, US Mountain Daylight, US Mountain Summer`,
  '-05:00': `Central Daylight, Central Summer, Colombia, Colombia Standard, Colombian, Colombian Standard, Cuba Standard, Eastern Standard,
 Ecuador, Peru, Peru Standard, US Central Daylight, US Central Summer, US Eastern Standard`,
  '-04:00': `Amazon Standard, Atlantic Standard, Bolivia, Chile Standard, Cuba Daylight, Eastern Daylight, Eastern Summer, Guyana,
 US Eastern Daylight, US Eastern Summer, Venezuela`,
  '-03:30': 'Newfoundland Standard',
  '-03:00': `Argentina, Argentina Standard, Atlantic Daylight, Brasilia, Brasilia Standard, Chile Summer, Falkland Islands Standard,
 French Guiana, Suriname, Uruguay, Uruguay Standard`,
  '-02:30': 'Newfoundland Daylight',
  '-02:00': 'Fernando de Noronha Standard, South Georgia',
  '-01:00': 'Azores Standard, Cape Verde, Cape Verde Standard',
  '+00:00': `Azores Summer, Coordinated Universal, Coordinated Universal Coordinated, Greenwich, Greenwich Mean, Universal,
 Universal Coordinated, Western European Standard`,
  '+01:00': `British Summer, Central European Standard, West Africa, West Africa Standard, West African, West African Standard,
 West Central Africa, West Central Africa Standard, West Central African, West Central African Standard, Western Africa,
 Western Africa Standard, Western African, Western African Standard, Western Central Africa, Western Central Africa Standard,
 Western Central African, Western Central African Standard, Western European Summer`,
  '+02:00': `Central Africa, Central Africa Standard, Central African, Central African Standard, Central European Summer,
 Eastern European Standard, Israel Standard, South Africa, South Africa Standard, South African, South African Standard`,
  '+03:00': `Arab, Arab Standard, Arabia, Arabia Standard, Arabian, Arabian Standard, East Africa, East Africa Standard, East African,
 East African Standard, Eastern Africa, Eastern Africa Standard, Eastern African, Eastern African Standard,
 Eastern European Summer, Israel Daylight, Moscow Standard, Turkey Standard, Türkiye Standard`,
  '+03:30': 'Iran Standard',
  '+04:00': `Armenia Standard, Azerbaijan Standard, Georgia Standard, Gulf, Gulf Standard, Mauritius, Mauritius Standard, Réunion, Seychelles`,
  '+04:30': 'Afghanistan',
  '+05:00': 'Maldives, Pakistan, Pakistan Standard, Tajikistan, Turkmenistan Standard, Uzbekistan Standard, Yekaterinburg Standard',
  '+05:30': 'India, India Standard, Indian, Indian Standard',
  '+05:45': 'Nepal, Nepal Standard',
  '+06:00': 'Bangladesh, Bangladesh Standard, Bhutan, Kyrgyzstan',
  '+06:30': 'Myanmar',
  '+07:00': 'Indochina, Krasnoyarsk Standard, Western Indonesia, Western Indonesian',
  '+08:00': `Australian Western Standard, Brunei, Central Indonesia, Central Indonesian, China, China Standard, Chinese, Chinese Standard,
 Hong Kong Standard, Irkutsk Standard, Malaysia, Malaysia Standard, Malaysian, Philippine, Philippine Standard,
 Singapore Standard, Taipei Standard, Taiwan, Taiwan Standard, Ulaanbaatar Standard`,
  '+09:00': `Eastern Indonesia, Eastern Indonesian, Japan, Japan Standard, Japanese, Japanese Standard, Korea, Korea Standard, Korean,
 Korean Standard, Palau, Yakutsk Standard`,
  '+09:30': 'Australian Central Standard',
  '+10:00': 'Australian Eastern Standard, Chamorro Standard, Papua New Guinea, Vladivostok Standard',
  '+10:30': 'Australian Central Daylight',
  '+11:00': 'Australian Eastern Daylight, New Caledonia Standard, Solomon Islands, Vanuatu Standard',
  '+12:00': 'Fiji Standard, New Zealand Standard, Tuvalu',
  '+12:45': 'Chatham Standard',
  '+13:00': 'New Zealand Daylight, Samoa Standard, Tokelau, Tonga Standard',
  '+13:45': 'Chatham Daylight',
};

/** Long names whose offset depends on the date, and of countries whose one zone people name by the country. */
const NAMES_BY_ZONE: Readonly<Record<string, string>> = {
  'Africa/Accra': 'Ghana, Ghanaian',
  'Africa/Addis_Ababa': 'Ethiopia, Ethiopian',
  'Africa/Cairo': 'Egypt, Egyptian',
  'Africa/Casablanca': 'Moroccan, Morocco',
  'Africa/Kampala': 'Uganda, Ugandan',
  'Africa/Kigali': 'Rwanda, Rwandan',
  'Africa/Lagos': 'Nigeria, Nigerian',
  'Africa/Nairobi': 'Kenya, Kenyan',
  'America/Anchorage': 'Alaska, Alaskan',
  'America/Chicago': 'Central, US Central',
  'America/Denver': 'Mountain, US Mountain',
  'America/Halifax': 'Atlantic',
  'America/Los_Angeles': 'Pacific, U.S. Pacific, US Pacific',
  'America/New_York': 'Eastern, US Eastern',
  'Asia/Jerusalem': 'Israel',
  'Asia/Riyadh': 'Saudi, Saudi Arabia, Saudi Arabian, West Saudi Arabia',
  'Australia/Sydney': 'Australian Eastern',
  'Europe/Athens': 'Eastern European',
  'Europe/Berlin': 'German',
  'Europe/Brussels': 'Central European',
  'Europe/Dublin': 'Irish, Irish Standard',
  'Europe/Istanbul': 'Turkish',
  'Europe/Lisbon': 'Western European',
  'Europe/London': 'British, UK',
  'Europe/Madrid': 'Spanish',
  'Europe/Paris': 'French',
  'Pacific/Auckland': 'New Zealand',
};

/** Cities that people name (“Nairobi time”): the last part of these IANA ids. */
const cities: readonly string[] =
  `Africa/Abidjan Africa/Accra Africa/Addis_Ababa Africa/Algiers Africa/Cairo Africa/Casablanca Africa/Dakar Africa/Dar_es_Salaam
 Africa/Harare Africa/Johannesburg Africa/Kampala Africa/Khartoum Africa/Kigali Africa/Lagos Africa/Luanda Africa/Lusaka Africa/Nairobi Africa/Tunis
 America/Anchorage America/Bogota America/Buenos_Aires America/Caracas America/Chicago America/Denver America/Halifax America/Lima America/Los_Angeles
 America/Mexico_City America/Montevideo America/New_York America/Phoenix America/Santiago America/Sao_Paulo America/Toronto America/Vancouver
 Asia/Bangkok Asia/Dhaka Asia/Dubai Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem Asia/Karachi Asia/Kathmandu Asia/Kolkata Asia/Kuala_Lumpur Asia/Manila
 Asia/Riyadh Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Tehran Asia/Tokyo Australia/Adelaide Australia/Brisbane Australia/Melbourne
 Australia/Perth Australia/Sydney Europe/Amsterdam Europe/Athens Europe/Berlin Europe/Brussels Europe/Bucharest Europe/Budapest Europe/Copenhagen
 Europe/Dublin Europe/Helsinki Europe/Istanbul Europe/Kiev Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Europe/Oslo Europe/Paris
 Europe/Prague Europe/Rome Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zurich Pacific/Auckland Pacific/Honolulu`.split(/\s+/);

const named = (names: Readonly<Record<string, string>>, zone: (key: string) => ZoneName): [string, ZoneName][] =>
  Object.entries(names).flatMap(([key, list]) => list.split(/,\s+/).map((name): [string, ZoneName] => [name.toLowerCase(), zone(key)]));

/** What a long name means: in lower case, `time` after it taken off, with `standard`, `daylight` and `summer` kept. */
export const longNames: ReadonlyMap<string, ZoneName> = new Map([
  ...named(NAMES_BY_OFFSET, (offset) => ({ offsets: [offset] })),
  ...named(NAMES_BY_ZONE, (iana) => ({ iana })),
  ...cities.map((iana): [string, ZoneName] => [
    iana
      .slice(iana.lastIndexOf('/') + 1)
      .replace(/_/g, ' ')
      .toLowerCase(),
    { iana },
  ]),
]);
