import type { Look } from '../generated';

/** A kind of credential that is known by where it is written. */
export interface PlacedSecret {
  name: string;
  /** Its last group that takes part is the secret, else all of it. */
  pattern: RegExp;
  /** What every text has that has one, to be quick where there is none. */
  needs: RegExp;
  look: Look;
  /** What comes right before the pattern where it is no secret. */
  unless?: RegExp;
}

/**
 * Credentials that are known by where they are.
 * Sources: RFC 6750 and 7617 (`Authorization`), RFC 7519 (tokens), RFC 3986 (addresses); the manuals of curl, MySQL, Redis, sshpass, Docker and OpenLDAP (options),
 * libpq “The Password File”, npm “npmrc”, Docker “config.json”, Azure “Connection strings” and “Shared access signatures”, AWS “Environment variables”.
 */
export const placedSecrets: readonly PlacedSecret[] = [
  { name: 'JSON web token', pattern: /(?<![\w-])eyJ[\w-]{15,2000}\.eyJ[\w-]{15,8000}\.[\w-]{10,2000}/g, needs: /eyJ/, look: 'any' },
  {
    name: 'password in an address',
    pattern: /:\/\/([^\s:/@<>"'`]{0,80}):(?!\1@)([^\s/@<>"'`]{3,120})@(?!example\.)[\w.[-]/g,
    needs: /:\/\//,
    look: 'any',
  },
  {
    name: 'token in an address',
    // Where errors are sent to, everybody may send.
    pattern: /:\/\/([\w-]{16,255})(?::x-oauth-basic)?@(?!(?:o\d{1,20}\.)?(?:ingest\.)?(?:us\.|de\.)?sentry)[\w.[-]/g,
    needs: /:\/\//,
    look: 'generated',
  },
  { name: 'login in a header', pattern: /\bBasic[ \t]{1,4}([A-Za-z0-9+/]{8,400}={0,2})/gi, needs: /basic/i, look: 'login' },
  {
    name: 'token in a header',
    pattern:
      /\bauthorization["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:\w{3,10}[ \t]{1,4})?([\w.~+/=:-]{12,4000})|\bBearer[ \t]{1,4}([\w.~+/=-]{12,4000})/gi,
    needs: /authorization|bearer/i,
    look: 'generated',
  },
  {
    name: 'registry login',
    pattern:
      /["']auth["'][ \t]{0,4}:[ \t]{0,4}["']([A-Za-z0-9+/]{8,400}={0,2})["']|\b_auth[ \t]{0,4}=[ \t]{0,4}["']?([A-Za-z0-9+/]{8,400}={0,2})/g,
    needs: /auth/,
    look: 'login',
  },
  {
    name: 'password in a command',
    pattern:
      /[ \t](?:-u|--(?:proxy-)?user)(?:[ \t]{1,4}|=)(?:"[^\s:"`<>]{0,80}:([^\s"`]{3,120})"|'[^\s:'`<>]{0,80}:([^\s'`]{3,120})'|[^\s:"'`<>]{0,80}:["']?([^\s"'`]{3,120}))/g,
    needs: /\bcurl\b/,
    look: 'any',
  },
  {
    name: 'token in a command',
    pattern: /[ \t](?:-u|--user)(?:[ \t]{1,4}|=)["']?([^\s:"'`<>]{12,255}):(?=["'\s]|$)/g,
    needs: /\bcurl\b/,
    look: 'chosen',
  },
  {
    name: 'password in a command',
    pattern:
      /\b(?:mysql|mariadb)[a-z]{0,10}\b[^\n|;]{0,200}?[ \t]-p["']?([^\s"'`]{3,120})|\b(?:sshpass|docker login|plink)\b[^\n|;]{0,200}?[ \t]-p[ \t]{0,4}["']?([^\s"'`]{3,120})|\bredis-cli\b[^\n|;]{0,200}?[ \t]-a[ \t]{1,4}["']?([^\s"'`]{3,120})|\bldap[a-z]{1,10}\b[^\n|;]{0,200}?[ \t]-w[ \t]{1,4}["']?([^\s"'`]{3,120})/g,
    needs: /mysql|mariadb|sshpass|docker login|plink|redis-cli|ldap/,
    look: 'chosen',
  },
  {
    name: 'password in a command',
    pattern: /[ \t]--?(?:[a-z]{1,20}-){0,2}(?:password|passwd|pass)(?:[ \t]{1,4}|=)["']?([^\s"'`<>|;)]{6,120})/gi,
    needs: /-pass/i,
    look: 'chosen',
  },
  {
    name: 'token in a command',
    pattern: /[ \t]--?(?:[a-z]{1,20}-){0,2}(?:token|secret|api-?key)[ \t]{1,4}["']?([^\s"'`<>|;)]{12,4000})/gi,
    needs: /-(?:token|secret|api-?key)/i,
    look: 'generated',
  },
  {
    name: 'password of a login file',
    pattern: /\blogin[ \t]{1,4}\S{1,80}[ \t]{1,4}password[ \t]{1,4}(\S{4,120})|:5432:[^\s:]{1,63}:[^\s:]{1,63}:(\S{4,120})/g,
    needs: /\blogin\b|:5432:/,
    look: 'chosen',
  },
  {
    name: 'account key',
    pattern: /\b(?:AccountKey|SharedAccessKey|SharedSecret)=([A-Za-z0-9+/]{40,120}={0,2})/gi,
    needs: /key=|secret=/i,
    look: 'generated',
  },
  { name: 'shared access signature', pattern: /[?&;]sig=([A-Za-z0-9%+/]{40,90}(?:%3D|=)?)/gi, needs: /sig=/i, look: 'generated' },
  {
    name: 'session cookie',
    pattern: /\b(?:_gitlab_session|JSESSIONID|PHPSESSID|connect\.sid|sessionid)=([\w%.-]{20,400})/g,
    needs: /sess|SESS|connect\.sid/,
    look: 'generated',
  },
  {
    name: 'password',
    pattern:
      /(?:passw(?:or)?d|passphrase|passcode|pwd|[_-]pass)(?:_?\d{1,2})?\\?["'\]]{0,2}[ \t]{0,4}(?::=|=>|[:=])[ \t]{0,4}\\?(?:"([^"\s]{6,120})"|'([^'\s]{6,120})'|["'`]?([^\s"'`<>,;)\]}&|]{6,120}))|<(?:\w{1,20}:)?password>([^<>\s]{6,120})<|key="[\w.-]{0,60}password"[ \t]{1,4}value="([^"\s]{6,120})"/gi,
    needs: /pass|pwd/i,
    look: 'chosen',
  },
  {
    name: 'PagerDuty key',
    pattern: /\bpagerduty\w{0,20}["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(u\+[\w+-]{18})(?![\w+-])/gi,
    needs: /u\+/,
    look: 'any',
  },
  {
    name: 'AWS secret key',
    pattern:
      /(?:secret_?access_?key|aws_?secret(?:_?key)?)\\?["'\]]{0,2}[ \t]{0,4}(?::=|=>|[:=])[ \t]{0,4}\\?["'`]?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
    needs: /secret/i,
    look: 'any',
  },
  {
    name: 'secret key',
    pattern:
      /(?:secret|(?:api|app|application|access|account|admin|auth|client|consumer|encryption|ingest|insert|integration|license|master|private|routing|secret|service|shared|signing|storage|subscription|webhook|datadog|sumo|algolia|fastly|cloudflare|heroku|hubspot|snyk|stripe|sentry|mailgun|twilio|openai)[_ -]?key|secret[_-]?key[_-]?base|credentials?)(?:_?\d{1,2})?\\?["'\]]{0,2}[ \t]{0,4}(?::=|=>|[:=])[ \t]{0,4}\\?["'`]?([\w.~+/=:@!#$%^*-]{12,4000})/gi,
    needs: /secret|key|credential/i,
    look: 'generated',
  },
  {
    name: 'access token',
    pattern:
      /(?:token|[_-]pat|_auth|sonar[_.]login)(?:_?\d{1,2})?\\?["'\]]{0,2}[ \t]{0,4}(?::=|=>|[:=])[ \t]{0,4}\\?["'`]?([\w.~+/=:|%-]{12,4000})/gi,
    needs: /token|pat|auth|login/i,
    look: 'generated',
    // What goes through a list page by page, orders or repeats a request.
    unless:
      /(?:next|page|paging|continuation|csrf|xsrf|fencing|idempotency|cancell?ation|sync|delta|resume|cursor|request|trace|design|public)[ \t_-]?$/i,
  },
];
