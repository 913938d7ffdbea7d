import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { examine } from '../../server/src/examine';
import { hidingSecretsOf } from '../../server/src/rules/support/hide-secrets';
import { secretsIn } from '../../server/src/rules/support/secrets';
import { applyEdits } from '../../server/src/text/apply-edits';

/** A row of digits that is the same in each run. */
let state = 20_261_130;
const next = (below: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const of = (signs: string) => (length: number) => Array.from({ length }, () => signs[next(signs.length)]).join('');
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const hex = of('0123456789abcdef');
const digits = of('0123456789');
const upper = of(`${UPPER}0123456789`);
const base32 = of(`${UPPER}234567`);
const lower = of('abcdefghijklmnopqrstuvwxyz0123456789');
const word = of(`${UPPER}${UPPER.toLowerCase()}0123456789`);
const letters = of(`${UPPER}${UPPER.toLowerCase()}`);
const base64 = of(`${UPPER}${UPPER.toLowerCase()}0123456789+/`);
const url64 = of(`${UPPER}${UPPER.toLowerCase()}0123456789_-`);
const uuid = () => [8, 4, 4, 4, 12].map(hex).join('-');
const inBase64 = (text: string) => Buffer.from(text).toString('base64');
const jwt = () =>
  `${['{"alg":"HS256","typ":"JWT"}', `{"sub":"${digits(10)}","iat":${digits(9)}}`]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')}.${url64(43)}`;

/** The kinds that are most used, as their issuers describe them. Put together here, so that no scanner takes this file for a leak. */
const KINDS: Readonly<Record<string, () => string>> = {
  'AWS access key': () => `${['AKIA', 'ASIA'][next(2)]}${base32(16)}`,
  'AWS secret key': () => `aws_secret_access_key = ${base64(40)}`,
  'AWS SecretAccessKey': () => `"SecretAccessKey": "${base64(40)}",`,
  'AWS session token': () => `AWS_SESSION_TOKEN=${base64(356)}==`,
  'Azure account key': () => `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${base64(86)}==;EndpointSuffix=core.windows.net`,
  'Azure client secret': () => `${word(3)}8Q~${url64(34)}`,
  'Azure shared access': () =>
    `https://shop.blob.core.windows.net/a?sv=2024-11-04&se=2027-01-01&sig=${base64(42).replaceAll('+', '%2B').replaceAll('/', '%2F')}%3D`,
  'Google API key': () => `AIza${url64(35)}`,
  'Google access token': () => `ya29.a0${url64(120)}`,
  'Google client secret': () => `GOCSPX-${url64(28)}`,
  'DigitalOcean token': () => `dop_v1_${hex(64)}`,
  'Cloudflare token': () => `cfut_${word(40)}${hex(8)}`,
  'Heroku key': () => `HEROKU_API_KEY=${uuid()}`,
  'GitHub token': () => `gh${'opsu'[next(4)]}_${word(36)}`,
  'GitHub fine-grained token': () => `github_pat_${word(22)}_${word(59)}`,
  'GitLab token': () => `glpat-${url64(20)}`,
  'GitLab runner token': () => `glrt-${url64(20)}`,
  'Atlassian token': () => `ATATT3${url64(186)}`,
  'npm token': () => `npm_${word(36)}`,
  'npm token of a registry': () => `//npm.shop.example/:_authToken=${uuid()}`,
  'PyPI token': () => `pypi-AgEIcHlwaS5vcmc${url64(150)}`,
  'RubyGems key': () => `rubygems_${hex(48)}`,
  'Docker token': () => `dckr_pat_${url64(27)}`,
  'Docker login': () => `"auth": "${inBase64(`shop:${word(12)}`)}"`,
  'Vault token': () => `hvs.${url64(95)}`,
  'Terraform token': () => `${word(14)}.atlasv1.${url64(67)}`,
  'Slack bot token': () => `xoxb-${digits(12)}-${digits(12)}-${word(24)}`,
  'Slack app token': () => `xapp-1-A${upper(10)}-${digits(13)}-${hex(64)}`,
  'Slack webhook': () => `https://hooks.slack.com/services/T${upper(10)}/B${upper(10)}/${word(24)}`,
  'Discord token': () => `MT${word(24)}.${url64(6)}.${url64(38)}`,
  'Discord webhook': () => `https://discord.com/api/webhooks/${digits(18)}/${url64(68)}`,
  'Telegram token': () => `${1 + next(9)}${digits(9)}:AA${url64(33)}`,
  'Twilio key': () => `SK${hex(32)}`,
  'Twilio token': () => `TWILIO_AUTH_TOKEN=${hex(32)}`,
  'SendGrid key': () => `SG.${url64(22)}.${url64(43)}`,
  'Mailgun key': () => `key-${hex(32)}`,
  'Mailchimp key': () => `${hex(32)}-us${1 + next(20)}`,
  'Stripe key': () => `sk_live_${word(24)}`,
  'Shopify token': () => `shpat_${hex(32)}`,
  'Square token': () => `sq0atp-${url64(22)}`,
  'OpenAI key': () => `sk-proj-${url64(74)}T3BlbkFJ${url64(74)}`,
  'Anthropic key': () => `sk-ant-api03-${url64(93)}AA`,
  'Hugging Face token': () => `hf_${letters(34)}`,
  'Databricks token': () => `dapi${hex(32)}`,
  'Datadog key': () => `DD_API_KEY=${hex(32)}`,
  'Grafana token': () => `glsa_${word(32)}_${hex(8)}`,
  'New Relic key': () => `NRAK-${upper(27)}`,
  'Sentry token': () => `sntryu_${hex(64)}`,
  'PagerDuty key': () => `pagerduty_api_key: u+${url64(18)}`,
  'Opsgenie key': () => `Authorization: GenieKey ${uuid()}`,
  'Notion token': () => `ntn_${digits(11)}${word(35)}`,
  'Linear key': () => `lin_api_${word(40)}`,
  'private key': () => `-----BEGIN ${'RSA PRIVATE'} KEY-----\n${base64(64)}\n${base64(64)}\n-----END ${'RSA PRIVATE'} KEY-----`,
  'JSON web token': jwt,
  'bearer token': () => `curl -H "Authorization: Bearer ${word(40)}" https://api.shop.example`,
  'basic login': () => `Authorization: Basic ${inBase64(`shop:${word(12)}`)}`,
  'login of curl': () => `curl -u shop:${word(10)} https://api.shop.example`,
  'password in an address': () => `postgres://shop:${word(12)}@db-1/shop`,
  'password of Redis': () => `redis://:${word(12)}@cache-1:6379`,
  'token in an address': () => `git clone https://${lower(40)}@git.shop.example/a.git`,
  PGPASSWORD: () => `PGPASSWORD=a7${word(10)} psql -h db-1`,
  'password of MySQL': () => `mysql -u root -pa7${word(10)} shop`,
  'password of an option': () => `restic --password a7${word(10)} check`,
  'password in JSON': () => `{"db":{"password":"a7${word(10)}"}}`,
  'password in YAML': () => `password: a7${word(10)}`,
  'client secret': () => `client_secret=${word(40)}`,
};

/** A line of a postmortem with something in it. */
const lines: ((what: string) => string)[] = [
  (what) => `- 10:00 UTC - We ran \`${what}\` on web-1.`,
  (what) => `\`\`\`\n${what}\n\`\`\``,
  (what) => `> ${what}`,
];

describe('secrets', () => {
  const TIMES = 60;
  for (const [kind, make] of Object.entries(KINDS))
    it(`are found: ${kind}`, () => {
      const texts = Array.from({ length: TIMES }, (_, index) => (lines[index % lines.length] as (what: string) => string)(make()));
      const missed = texts.filter((text) => secretsIn(text).length === 0);
      assert.ok(missed.length <= TIMES * 0.05, `${missed.length} of ${TIMES}, as ${missed[0]}`);
    });

  it('are found whole', () => {
    const [token, password] = [`ghp_${word(36)}`, `a7${word(10)}`];
    for (const [text, secret] of [
      [`- The token (${token}) was used.`, token],
      [`https://ci.example/?token=${token}&a=b`, token],
      [`The log had "${'\\n'}${token}${'\\n'}" in it.`, token],
      [`DB_PASSWORD="${password},;x1"`, `${password},;x1`],
      [`DB_PASSWORD=${password}.`, password],
      [`curl --user 'shop:${password}' https://a.example`, password],
      [`Authorization: Bearer ${token}`, token],
      [`<password>${password}</password>`, password],
      [`machine a.example login shop password ${password}`, password],
      [`db-1:5432:shop:app:${password}`, password],
    ] as const)
      assert.deepEqual(
        secretsIn(text).map(({ span }) => text.slice(span.start, span.end)),
        [secret],
        text,
      );
  });

  const picture = `![A graph](data:image/png;base64,${base64(4000)}==)`;
  const sha = (name: string) => createHash(name).update(name).digest('hex');
  for (const text of [
    `The commit ${sha('sha1')} was reverted, and ${sha('sha1').slice(0, 10)} too.`,
    `The image shop@sha256:${sha('sha256')} was pulled; its checksum was ${sha('md5')}.`,
    `integrity: sha512-${base64(86)}==`,
    `Request ${randomUUID()} with the trace ${hex(32)} failed, trace_id=${hex(32)} and request_id: ${randomUUID()}.`,
    `next_token: ${base64(40)} and csrf-token=${base64(40)}`,
    `password: $2b$12$${base64(53)}`,
    picture,
    `The key AKIA${'IOSFODNN7EXAMPLE'} and the secret wJalrXUtnFEMI/K7MDENG/bPxRfiCY${'EXAMPLEKEY'}.`,
    'DB_PASSWORD=$SECRET and DB_PASSWORD=**** and DB_PASSWORD=<redacted> and DB_PASSWORD=[removed] and DB_PASSWORD=xxxxxxxx',
    `token: ghp_${'x'.repeat(36)}, ghp_${'*'.repeat(36)}, ghp_${word(30)}… and ghp_${word(36)}...`,
    `STRIPE_KEY=sk_live_${'1234567890'}abcdefghijklmn`,
    `API_KEY=\${{ secrets.API_KEY }} and api_key: process.env.API_KEY2 and api_key: your-key-12345678`,
    `curl -u "$USER:$PASSWORD" https://a.example and curl -u user:password https://a.example`,
    `docker run -u 1000:1000 shop, then curl -s https://a.example`,
    `postgres://user:password@db-1/shop and https://example.com:8080/a@b`,
    `-----BEGIN ${'RSA PRIVATE'} KEY-----\n[redacted]\n-----END ${'RSA PRIVATE'} KEY-----`,
    `We looked for “BEGIN ${'RSA PRIVATE'} KEY” in the logs.`,
    `-----BEGIN CERTIFICATE-----\n${base64(64)}\n-----END CERTIFICATE-----`,
    'Authorization: Bearer <token> and Authorization: required and Authorization: Basic credentials',
    'The password: incorrect, the secret: prod/shop/db-credentials-7f9c4d5b6c, the token: expired-since-2026-11-02.',
    'secret: 2026-01-14T10:00:00Z, credentials: /etc/shop/credentials2.json and apiKey: getApiKeyForVersion2(config)',
    'arn:aws:secretsmanager:eu-west-1:730194628573:secret:prod/shop-AbC1dE',
    'The DSN is https://0a1b2c3d4e5f60718293a4b5c6d7e8f9@o42.ingest.sentry.io/77.',
    'The routing key: orders.created.v1, the partition key = customer_42, the cache key: user:42:session',
  ])
    it(`are not seen in ${text.slice(0, 60).replaceAll('\n', ' ')}`, () => assert.deepEqual(secretsIn(text), []));
});

describe('what is said of a document with secrets', () => {
  const token = `ghp_${word(36)}`;
  const text = `# Postmortem: ${token}\n\n## Root cause ${token}\n\n- Rotate ${token} soon.\n`;
  const { findings, postmortem } = examine(text, undefined, { path: '0x19-postmortem/README.md' });

  it('has none of them in it', () => {
    assert.ok(findings.filter(({ rule }) => rule === 'secret-exposed').length === 3);
    for (const { message, cause } of findings) assert.ok(!`${message} ${cause?.message}`.includes(token.slice(4, 12)), message);
  });

  it('has stars for as much of one as it quotes', () => {
    const hiding = hidingSecretsOf(text);
    assert.equal(hiding(`“${token.slice(0, 20)}…” and ${token}`), `“${'*'.repeat(20)}…” and ${'*'.repeat(40)}`);
    assert.deepEqual(hiding({ a: [token, 1, null], b: { c: 'as it was' } }), { a: ['*'.repeat(40), 1, null], b: { c: 'as it was' } });
  });

  it('offers to redact them in the text', () => {
    const [finding] = findings.filter(({ rule }) => rule === 'secret-exposed');
    const fixes = typeof finding?.fixes === 'function' ? finding.fixes(postmortem) : finding?.fixes;
    assert.match(applyEdits(text, fixes?.[0]?.edits ?? []), /^# Postmortem: \[GitHub token redacted\]\n/);
  });

  it('is said where a postmortem is only linked, too', () => {
    for (const link of [`# Postmortem\n\nhttps://docs.example/d/1?key=${token}\n`, `https://docs.example/d/1?key=${token}\n`]) {
      const { findings: found } = examine(link, undefined, { path: '0x19-postmortem/README.md' });
      assert.ok(found.some(({ rule }) => rule === 'secret-exposed'));
    }
  });
});
