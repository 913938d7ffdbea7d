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

/** Long names of one offset in CLDR, without “time”; those whose offset has changed since 2015 are left out. */
const NAMES_BY_OFFSET: Readonly<Record<string, string>> = {
  '-11:00': 'American Samoa Standard, Niue',
  '-10:00': 'Cook Islands Standard, Tahiti',
  '-09:30': 'Marquesas',
  '-09:00': 'Alaska Standard, Gambier',
  '-08:00': 'Alaska Daylight, Pitcairn',
  '-06:00': 'Galapagos',
  '-05:00': 'Ecuador, Peru, Peru Standard, Cuba Standard',
  '-04:00': 'Amazon Standard, Atlantic Standard, Bolivia, Chile Standard, Cuba Daylight, Guyana, Venezuela',
  '-03:30': 'Newfoundland Standard',
  '-03:00': 'Atlantic Daylight, Chile Summer, Falkland Islands Standard, French Guiana, Suriname, Uruguay, Uruguay Standard',
  '-02:30': 'Newfoundland Daylight',
  '-02:00': 'Fernando de Noronha Standard, South Georgia',
  '-01:00': 'Azores Standard, Cape Verde, Cape Verde Standard',
  '+00:00': 'Azores Summer, Western European Standard',
  '+01:00': 'British Summer, Western European Summer',
  '+02:00': 'Israel Standard',
  '+03:00': 'Israel Daylight, Moscow Standard, Turkey Standard, Türkiye Standard',
  '+03:30': 'Iran Standard',
  '+04:00': 'Armenia Standard, Azerbaijan Standard, Georgia Standard, Mauritius, Mauritius Standard, Réunion, Seychelles',
  '+04:30': 'Afghanistan',
  '+05:00': 'Maldives, Tajikistan, Turkmenistan Standard, Uzbekistan Standard, Yekaterinburg Standard',
  '+05:45': 'Nepal, Nepal Standard',
  '+06:00': 'Bangladesh, Bangladesh Standard, Bhutan, Kyrgyzstan',
  '+06:30': 'Myanmar',
  '+07:00': 'Indochina, Krasnoyarsk Standard, Western Indonesia, Western Indonesian',
  '+08:00': `Australian Western Standard, Brunei, Central Indonesia, Central Indonesian, Hong Kong Standard, Irkutsk Standard, Malaysia, Malaysian,
 Malaysia Standard, Singapore Standard, Taipei Standard, Taiwan, Taiwan Standard, Ulaanbaatar Standard`,
  '+09:00': 'Eastern Indonesia, Eastern Indonesian, Palau, Yakutsk Standard',
  '+09:30': 'Australian Central Standard',
  '+10:00': 'Australian Eastern Standard, Chamorro Standard, Papua New Guinea, Vladivostok Standard',
  '+10:30': 'Australian Central Daylight',
  '+11:00': 'Australian Eastern Daylight, New Caledonia Standard, Solomon Islands, Vanuatu Standard',
  '+12:00': 'Fiji Standard, New Zealand Standard, Tuvalu',
  '+12:45': 'Chatham Standard',
  '+13:00': 'New Zealand Daylight, Samoa Standard, Tokelau, Tonga Standard',
  '+13:45': 'Chatham Daylight',
};

/** The offset of a long name in lower case, `time` after it taken off. */
export const fixedOffsets: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES_BY_OFFSET).flatMap(([offset, names]) => names.split(/,\s+/).map((name) => [name.toLowerCase(), offset] as const)),
);

/** Long names as patterns over lower-case text; `time` after them is already taken off, with `standard`, `daylight` and `summer` kept. */
export const longNames: readonly (readonly [RegExp, ZoneName])[] = [
  [/^(?:coordinated )?universal(?: coordinated)?$/, { offsets: ['+00:00'] }],
  [/^greenwich(?: mean)?$/, { offsets: ['+00:00'] }],
  [/^(?:us |u\.s\. )?pacific$/, { iana: 'America/Los_Angeles' }],
  [/^(?:us )?pacific standard$/, { offsets: ['-08:00'] }],
  [/^(?:us )?pacific (?:daylight|summer)$/, { offsets: ['-07:00'] }],
  [/^(?:us )?mountain$/, { iana: 'America/Denver' }],
  [/^(?:us )?mountain standard$/, { offsets: ['-07:00'] }],
  [/^(?:us )?mountain (?:daylight|summer)$/, { offsets: ['-06:00'] }],
  [/^(?:us )?central$/, { iana: 'America/Chicago' }],
  [/^(?:us )?central standard$/, { offsets: ['-06:00'] }],
  [/^(?:us )?central (?:daylight|summer)$/, { offsets: ['-05:00'] }],
  [/^(?:us )?eastern$/, { iana: 'America/New_York' }],
  [/^(?:us )?eastern standard$/, { offsets: ['-05:00'] }],
  [/^(?:us )?eastern (?:daylight|summer)$/, { offsets: ['-04:00'] }],
  [/^alaska(?:n)?$/, { iana: 'America/Anchorage' }],
  [/^hawaii(?:an)?(?: standard)?$/, { offsets: ['-10:00'] }],
  [/^atlantic$/, { iana: 'America/Halifax' }],
  [/^east(?:ern)? africa(?:n)?(?: standard)?$/, { offsets: ['+03:00'] }],
  [/^west(?:ern)? (?:central )?africa(?:n)?(?: standard)?$/, { offsets: ['+01:00'] }],
  [/^central africa(?:n)?(?: standard)?$/, { offsets: ['+02:00'] }],
  [/^south africa(?:n)?(?: standard)?$/, { offsets: ['+02:00'] }],
  [/^western european$/, { iana: 'Europe/Lisbon' }],
  [/^central european$/, { iana: 'Europe/Brussels' }],
  [/^central european standard$/, { offsets: ['+01:00'] }],
  [/^central european summer$/, { offsets: ['+02:00'] }],
  [/^eastern european$/, { iana: 'Europe/Athens' }],
  [/^eastern european standard$/, { offsets: ['+02:00'] }],
  [/^eastern european summer$/, { offsets: ['+03:00'] }],
  [/^british$|^uk$/, { iana: 'Europe/London' }],
  [/^irish(?: standard)?$/, { iana: 'Europe/Dublin' }],
  [/^india(?:n)?(?: standard)?$/, { offsets: ['+05:30'] }],
  [/^israel$/, { iana: 'Asia/Jerusalem' }],
  [/^japan(?:ese)?(?: standard)?$/, { offsets: ['+09:00'] }],
  [/^korea(?:n)?(?: standard)?$/, { offsets: ['+09:00'] }],
  [/^china(?: standard)?$|^chinese(?: standard)?$/, { offsets: ['+08:00'] }],
  [/^philippine(?: standard)?$/, { offsets: ['+08:00'] }],
  [/^pakistan(?: standard)?$/, { offsets: ['+05:00'] }],
  [/^(?:arab|arabia|arabian)(?: standard)?$/, { offsets: ['+03:00'] }],
  [/^gulf(?: standard)?$/, { offsets: ['+04:00'] }],
  [/^australian eastern$/, { iana: 'Australia/Sydney' }],
  [/^new zealand$/, { iana: 'Pacific/Auckland' }],
  [/^colombia(?:n)?(?: standard)?$/, { offsets: ['-05:00'] }],
  [/^argentina(?: standard)?$/, { offsets: ['-03:00'] }],
  [/^brasilia(?: standard)?$/, { offsets: ['-03:00'] }],
  // Countries whose one zone people name by the country
  [/^kenyan?$/, { iana: 'Africa/Nairobi' }],
  [/^nigerian?$/, { iana: 'Africa/Lagos' }],
  [/^egypt(?:ian)?$/, { iana: 'Africa/Cairo' }],
  [/^ethiopian?$/, { iana: 'Africa/Addis_Ababa' }],
  [/^ghana(?:ian)?$/, { iana: 'Africa/Accra' }],
  [/^rwandan?$/, { iana: 'Africa/Kigali' }],
  [/^ugandan?$/, { iana: 'Africa/Kampala' }],
  [/^morocc(?:o|an)$/, { iana: 'Africa/Casablanca' }],
  [/^german$/, { iana: 'Europe/Berlin' }],
  [/^french$/, { iana: 'Europe/Paris' }],
  [/^spanish$/, { iana: 'Europe/Madrid' }],
  [/^turkish$/, { iana: 'Europe/Istanbul' }],
  [/^saudi(?: arabia(?:n)?)?$|^west saudi arabia$/, { iana: 'Asia/Riyadh' }],
];

/** Whether a name is among them, tested by one pattern: most are none, and forty take longer to compile. */
export const isLongName = (name: string): boolean => LONG_NAME.test(name);

const LONG_NAME = new RegExp(longNames.map(([{ source }]) => source).join('|'));

/** Cities that people name (“Nairobi time”): the last part of these IANA ids. */
export const cities: readonly string[] =
  `Africa/Abidjan Africa/Accra Africa/Addis_Ababa Africa/Algiers Africa/Cairo Africa/Casablanca Africa/Dakar Africa/Dar_es_Salaam
 Africa/Harare Africa/Johannesburg Africa/Kampala Africa/Khartoum Africa/Kigali Africa/Lagos Africa/Luanda Africa/Lusaka Africa/Nairobi Africa/Tunis
 America/Anchorage America/Bogota America/Buenos_Aires America/Caracas America/Chicago America/Denver America/Halifax America/Lima America/Los_Angeles
 America/Mexico_City America/Montevideo America/New_York America/Phoenix America/Santiago America/Sao_Paulo America/Toronto America/Vancouver
 Asia/Bangkok Asia/Dhaka Asia/Dubai Asia/Hong_Kong Asia/Jakarta Asia/Jerusalem Asia/Karachi Asia/Kathmandu Asia/Kolkata Asia/Kuala_Lumpur Asia/Manila
 Asia/Riyadh Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Tehran Asia/Tokyo Australia/Adelaide Australia/Brisbane Australia/Melbourne
 Australia/Perth Australia/Sydney Europe/Amsterdam Europe/Athens Europe/Berlin Europe/Brussels Europe/Bucharest Europe/Budapest Europe/Copenhagen
 Europe/Dublin Europe/Helsinki Europe/Istanbul Europe/Kiev Europe/Lisbon Europe/London Europe/Madrid Europe/Moscow Europe/Oslo Europe/Paris
 Europe/Prague Europe/Rome Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zurich Pacific/Auckland Pacific/Honolulu`.split(/\s+/);
