/** A key over several lines, up to its last one if that is there. What is between them is the first group. */
export const privateKey =
  /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----((?:[^-]|-(?!----)){40,20000})(?:-----END (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g;

/** What a private key consists of. Where there is none of it, it was taken out. */
export const keyLine = /[A-Za-z0-9+/=]{40}/;

/** One sign over and over. Some issuers begin with a row of “A”. */
export const repeated = /^(.)\1+$|([^A])\2{5}/i;

/** Values in place of a secret: words for it, variables, signs that hide it, rows that nobody is given, and what issuers print in their documentation. */
export const mereExample =
  /example|sample|dummy|your|changeme|change_me|placeholder|redacted|hidden|removed|masked|secret_?(?:key|name|ref)|^(?:my|the|db|user)?_?(?:pass(?:word|wd)?|pw|pwd|secret|token|hunter2|test|user(?:name)?)$|^(?:foo|ba[rz]|abc|xyz)$|replace_?(?:me|with)|\*{2,}|x{4,}|\.{3}|…|•|█|^\$|^%|\$\{|\{\{|^[<[{]|^ENC\[|^(?:process|os|env|config|settings|vault|secrets?)[.:([]|\(|1234567|abcdefg|SflKxwRJSMeKKF2QT4|4eC39HqLyjWDarjtT1/i;
