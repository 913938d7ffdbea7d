/** A kind of credential. `secret` is the group to redact where the pattern needs more around it. */
export interface SecretKind {
  name: string;
  pattern: RegExp;
  /** For those that may be written over several lines: how the first of these begins. */
  lead?: RegExp;
  /** What is in every line that has one, where that is not a word of twenty letters, digits, “_” and “-”. */
  needs?: RegExp;
}

/**
 * Forms of credentials as their issuers give them out.
 * Sources: secretlint's recommended preset (MIT; its package needs Node and 218 kB), the default rules of gitleaks (MIT), and the issuers' own pages on token formats.
 */
export const secretKinds: readonly SecretKind[] = [
  {
    name: 'private key',
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]{0,12000}?-----END (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g,
    lead: /-----BEGIN /,
  },
  { name: 'AWS access key', pattern: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/g },
  {
    name: 'AWS secret key',
    pattern: /\baws_?secret_?(?:access_?)?key["']?\s*(?::|=>|=)\s*["']?(?<secret>[A-Za-z0-9/+=]{40})(?![A-Za-z0-9/+=])/gi,
    lead: /aws_?secret_?/i,
  },
  { name: 'Google API key', pattern: /\bAIza[\w-]{35}(?![\w-])/g },
  { name: 'Google OAuth client secret', pattern: /\bGOCSPX-[\w-]{28}(?![\w-])/g },
  { name: 'GitHub token', pattern: /\bgh[opsru]_[A-Za-z0-9]{36,255}\b|\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g },
  { name: 'GitLab token', pattern: /\bgl(?:pat|dt|rt|ptt|oas|cbt|ft|soat)-[\w-]{20,50}(?![\w-])/g },
  { name: 'npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { name: 'PyPI token', pattern: /\bpypi-AgEIcHlwaS5vcmc[\w-]{50,}/g },
  { name: 'Slack token', pattern: /\bxox[abeoprs]-(?:\d+-)?[A-Za-z0-9-]{20,}\b|\bxapp-\d-[A-Z0-9]+-\d+-[a-z0-9]{40,}\b/g },
  {
    name: 'Slack webhook',
    pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{40,60}/g,
    needs: /hooks\.slack/,
  },
  { name: 'Discord webhook', pattern: /https:\/\/(?:canary\.|ptb\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,72}/g },
  { name: 'Telegram bot token', pattern: /\b\d{8,10}:AA[\w-]{33}(?![\w-])/g },
  { name: 'Stripe key', pattern: /\b(?:sk|rk)_(?:live|prod)_[A-Za-z0-9]{16,247}\b|\bwhsec_[A-Za-z0-9]{32,}\b/g },
  { name: 'SendGrid key', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}(?![\w-])/g },
  { name: 'Mailgun key', pattern: /\bkey-[0-9a-f]{32}\b/g },
  { name: 'Shopify token', pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g },
  { name: 'OpenAI key', pattern: /\bsk-(?:(?:proj|svcacct|admin)-[\w-]{20,74})?[A-Za-z0-9_-]{20,74}T3BlbkFJ[\w-]{20,74}/g },
  { name: 'Anthropic key', pattern: /\bsk-ant-(?:api|admin)\d\d-[\w-]{80,110}(?![\w-])/g },
  { name: 'Hugging Face token', pattern: /\bhf_[A-Za-z]{34}\b/g },
  { name: 'Groq key', pattern: /\bgsk_[A-Za-z0-9]{52}\b/g },
  { name: 'DigitalOcean token', pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/g },
  { name: 'Docker token', pattern: /\bdckr_(?:pat|oat)_[\w-]{27,32}(?![\w-])/g },
  { name: 'Databricks token', pattern: /\bdapi[a-f0-9]{32}(?:-\d)?\b/g },
  { name: 'Grafana token', pattern: /\bglsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}\b|\bglc_[A-Za-z0-9+/]{32,400}={0,2}/g, needs: /gl(?:sa|c)_/ },
  { name: 'Vault token', pattern: /\bhv[sbr]\.[\w-]{24,300}(?![\w-])/g },
  { name: 'Linear key', pattern: /\blin_api_[A-Za-z0-9]{40}\b/g },
  { name: 'Notion token', pattern: /\bntn_\d{11}[A-Za-z0-9]{35}\b/g },
  { name: 'New Relic key', pattern: /\bNRAK-[A-Z0-9]{27}\b/g },
  {
    name: 'PagerDuty key',
    pattern: /\bpagerduty\w{0,20}\s*[:=]\s*["']?(?<secret>u\+[\w+-]{18})(?![\w+-])/gi,
    lead: /pagerduty/i,
  },
  { name: 'JSON web token', pattern: /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{20,}/g },
  {
    name: 'password in an address',
    pattern: /\b[a-z][a-z0-9+.-]{1,15}:\/\/[^\s:/@<>"'`]{1,80}:(?<secret>[^\s:/@<>"'`]{3,120})@[\w.-]+/gi,
    needs: /:\/\//,
  },
  {
    name: 'password',
    pattern:
      /(?<![\w-])(?:[A-Z][A-Z0-9]*_)*(?:PASSWORD|PASSWD|PASSPHRASE|SECRET(?:_KEY)?|API_?KEY|ACCESS_?TOKEN|AUTH_?TOKEN)["']?[ \t]*(?::|=>|=)[ \t]*["'`]?(?<secret>[^\s"'`<>,;)\]}]{6,120})/gi,
    needs: /pass|secret|key|token/i,
  },
];

/** Values in place of a secret. */
export const mereExample =
  /example|sample|dummy|your|changeme|change_me|placeholder|redacted|hidden|removed|masked|secret_?(?:key|name|ref)|^(?:pass(?:word)?|secret|token|hunter2)$|\*{2,}|x{4,}|\.{3}|…|•|^\$|^%|\$\{|\{\{|^(?:process|os|env|config|settings|vault|secrets?)[.:([]|\(|(?<c>.)\k<c>{5,}/i;
