/** A kind of credential and the form in which it is given out: a word of its own. */
export type IssuedSecret = readonly [name: string, form: RegExp];

/**
 * Credentials that are known by their form, wherever they are.
 * Each group names the issuers' pages that describe the forms; most of them are also in GitHub's “Supported secret scanning patterns”.
 * That no kind is missing was held against the default rules of gitleaks and the recommended preset of secretlint (both MIT); no pattern of theirs is here.
 */
export const issuedSecrets: readonly IssuedSecret[] = [
  // Clouds. AWS IAM “Unique identifiers”, Bedrock “API keys”; Google Cloud “API keys”, “OAuth 2.0 token types”; Microsoft Purview “Azure AD client secret”;
  // Alibaba “AccessKey pair”; Tencent “Access key”; Yandex “API key”, “IAM token”; DigitalOcean “Token prefixes”; Cloudflare “Token formats”, “Origin CA keys”.
  ['AWS access key', /(?:AKIA|ASIA|ABIA|ACCA|A3T[A-Z0-9])[A-Z2-7]{16}/],
  ['AWS Bedrock key', /ABSK[A-Za-z0-9+/]{100,270}={0,2}|bedrock-api-key-[A-Za-z0-9+/=_-]{40,4000}/],
  ['Google API key', /AIza[\w-]{35}/],
  ['Google OAuth client secret', /GOCSPX-[\w-]{28}/],
  ['Google access token', /ya29\.[\w-]{20,2000}|1\/\/0[\w-]{40,200}/],
  ['Azure client secret', /[\w~.]{3}\dQ~[\w~.-]{31,34}(?!~)/],
  ['Azure DevOps token', /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}/],
  ['Alibaba access key', /LTAI[A-Za-z0-9]{20}/],
  ['Tencent access key', /AKID[A-Za-z0-9]{32}/],
  ['Yandex token', /AQVN[\w-]{35,38}|t1\.[\w-]{10,400}={0,2}\.[\w-]{86}={0,2}|y[0-3]_[\w-]{50,100}/],
  ['DigitalOcean token', /do[opr]_v1_[a-f0-9]{64}/],
  ['Cloudflare token', /cf(?:k|ut|at)_[A-Za-z0-9]{40}[a-f0-9]{8}|v1\.0-[a-f0-9]{24}-[a-f0-9]{146}/],
  ['Heroku token', /HRKU-AA[\w-]{58}/],
  ['Fly.io token', /fo1_[\w-]{43}|fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,2000}={0,3}/],
  ['Vercel token', /vc[pciark]_[A-Za-z0-9]{20,60}/],
  ['Netlify token', /nf[puobc]_[A-Za-z0-9]{36}/],
  ['Scalingo token', /tk-us-[\w-]{48}/],
  ['OpenShift token', /sha256~[\w-]{43}/],

  // Code, packages and builds. GitHub “Token types”; GitLab “Token overview”; Bitbucket and Atlassian “API tokens”; npm “About access tokens”; PyPI “API tokens”;
  // RubyGems “API key”; NuGet “API keys”; crates.io “Tokens”; Clojars “Deploy tokens”; Docker “Access tokens”; JFrog “Reference tokens”; Sonar “Generating tokens”.
  ['GitHub token', /gh[opsru]_[A-Za-z0-9]{36,255}|ghs_\d{1,12}_eyJ[\w-]{15,500}\.[\w-]{15,2000}\.[\w-]{20,1000}|github_pat_\w{82}/],
  ['GitLab token', /gl(?:pat|dt|rt|ptt|rtr|cbt|ft|ffct|imt|agent|oas|soat)-[\w-]{20,300}(?:\.[\w-]{2,30}){0,2}|GR1348941[\w-]{20}/],
  ['Atlassian token', /AT(?:ATT|CTT)3[\w=-]{100,250}|ATBB[A-Za-z0-9]{32}/],
  ['npm token', /npm_[A-Za-z0-9]{36}/],
  ['PyPI token', /pypi-AgE[\w-]{50,1000}/],
  ['RubyGems key', /rubygems_[a-f0-9]{48}/],
  ['NuGet key', /oy2[a-z0-9]{43}/],
  ['crates.io token', /cio[A-Za-z0-9]{32}/],
  ['Clojars token', /CLOJARS_[A-Za-z0-9]{60}/],
  ['Docker token', /dckr_(?:pat|oat)_[\w-]{27,32}/],
  ['JFrog token', /AKCp[A-Za-z0-9]{69}|cmVmd[A-Za-z0-9]{59}/],
  ['Sonar token', /sq[upa]_[a-f0-9]{40}/],
  ['Sourcegraph token', /sgp_(?:(?:[A-Fa-f0-9]{16}|local)_)?[A-Fa-f0-9]{40}/],
  ['CircleCI token', /CCIP(?:AT|RJ)_[A-Za-z0-9]{20,24}_[a-f0-9]{40}/],
  ['Buildkite token', /bk(?:ua|aj|ct|ps|r)_[A-Za-z0-9]{20,64}/],
  ['Harness token', /[ps]at\.[\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}/],
  ['Octopus key', /API-[A-Z0-9]{26}/],
  ['Pulumi token', /pul-[a-f0-9]{40}/],
  ['Terraform token', /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}/],
  ['Vault token', /hv[sbr]\.[\w-]{24,300}|s\.(?=[A-Za-z]{0,23}\d)[A-Za-z0-9]{24}/],
  ['Doppler token', /dp\.(?:pt|st|ct|sa|scim|audit)\.(?:[\w-]{2,35}\.)?[A-Za-z0-9]{40,44}/],
  [
    '1Password key',
    /A3(?:-[A-Z0-9]{6}){1,2}(?:-[A-Z0-9]{5}){3,4}|A3-[A-Z0-9]{6}-[A-Z0-9]{11}(?:-[A-Z0-9]{5}){3}|ops_eyJ[A-Za-z0-9+/]{100,2000}={0,3}/,
  ],
  ['age key', /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/],
  ['Infracost key', /ico-[A-Za-z0-9]{32}/],
  ['Prefect key', /pnu_[A-Za-z0-9]{36}/],
  ['Postman key', /PMAK-[A-Fa-f0-9]{24}-[A-Fa-f0-9]{34}/],

  // Watching and paging. Grafana “Service accounts”, “Access policies”; New Relic “API keys”; Sentry “Auth tokens”; Dynatrace “Access tokens”.
  ['Grafana token', /glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{32,400}={0,3}|eyJrIjoi[A-Za-z0-9]{70,400}={0,3}/],
  ['New Relic key', /NRAK-[A-Z0-9]{27}|NRII-[\w-]{32}|NRJS-[a-f0-9]{19}|NRRA-[a-f0-9]{42}/],
  ['Sentry token', /sntryu_[a-f0-9]{64}|sntrys_eyJ[A-Za-z0-9+/=]{20,400}_[A-Za-z0-9+/]{43}/],
  ['Dynatrace token', /dt0[a-z]\d{2}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}/],

  // Chat and mail. Slack “Token types”, “Incoming webhooks”; Discord “Webhook”, “Reference: Authentication”; Telegram “Bots”; Teams “Incoming webhooks”;
  // Twilio “API keys”; SendGrid “API keys”; Mailgun “Authentication”; Mailchimp “API keys”; Brevo “API keys”.
  [
    'Slack token',
    /xox[abeoprs]-(?:\d{1,15}-){0,3}[A-Za-z0-9-]{20,250}|xapp-\d-[A-Z0-9]{1,20}-\d{1,20}-[a-z0-9]{40,80}|xoxe\.xox[bp]-\d-[A-Za-z0-9]{100,200}/,
  ],
  ['Slack webhook', /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{40,80}/],
  ['Discord webhook', /https:\/\/(?:canary\.|ptb\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60,72}/],
  ['Discord token', /[MNO][DTjz][A-Za-z0-9]{22,26}\.[\w-]{6}\.[\w-]{27,40}/],
  ['Teams webhook', /https:\/\/[a-z0-9-]{1,63}\.webhook\.office\.com\/webhookb2\/[\w@-]{73}\/IncomingWebhook\/[a-z0-9]{32}\/[a-z0-9-]{36}/],
  ['Telegram bot token', /\d{8,10}:AA[\w-]{33}/],
  ['Twilio key', /SK[a-fA-F0-9]{32}/],
  ['SendGrid key', /SG\.[\w-]{22}\.[\w-]{43}/],
  ['Mailgun key', /(?:pub)?key-[a-f0-9]{32}/],
  ['Mailchimp key', /[a-f0-9]{32}-us\d{1,2}/],
  ['Brevo key', /x(?:keysib|smtpsib)-[a-f0-9]{64}-[A-Za-z0-9]{16}/],

  // Payment and shops. Stripe “API keys”; Square “Access tokens”; Shopify “Access tokens”; Flutterwave “Authentication”; EasyPost, Shippo, Duffel, Plaid “API keys”.
  ['Stripe key', /(?:sk|rk)_(?:live|prod|test)_[A-Za-z0-9]{10,247}|whsec_[A-Za-z0-9]{32,64}/],
  ['Square token', /sq0(?:atp|csp)-[\w-]{22,43}|EAAA[\w-]{22,60}/],
  ['Shopify token', /shp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,38}/],
  ['Flutterwave key', /FLWSECK(?:_TEST)?-[a-z0-9]{32}-X|FLWSECK_TEST-?[a-z0-9]{12}/],
  ['EasyPost key', /EZ[AT]K[A-Za-z0-9]{54}/],
  ['Shippo token', /shippo_(?:live|test)_[a-fA-F0-9]{40}/],
  ['Duffel token', /duffel_(?:test|live)_[\w=-]{43}/],
  ['Plaid token', /access-(?:sandbox|development|production)-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}/],

  // Models. OpenAI, Anthropic, Groq, Hugging Face, Perplexity, xAI, OpenRouter, Replicate, LangSmith, Pinecone, DeepSeek: each one's page on API keys.
  ['OpenAI key', /sk-(?:(?:proj|svcacct|admin)-)?[\w-]{20,150}T3BlbkFJ[\w-]{20,150}/],
  ['Anthropic key', /sk-ant-(?:api|admin|oat)\d\d-[\w-]{80,110}/],
  ['Hugging Face token', /(?:hf|api_org)_[A-Za-z0-9]{34}/],
  ['Groq key', /gsk_[A-Za-z0-9]{52}/],
  ['Perplexity key', /pplx-[A-Za-z0-9]{48}/],
  ['xAI key', /xai-[A-Za-z0-9]{80}/],
  ['OpenRouter key', /sk-or-v1-[a-f0-9]{64}/],
  ['Replicate token', /r8_[A-Za-z0-9]{37}/],
  ['LangSmith key', /lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}/],
  ['Pinecone key', /pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}/],
  ['DeepSeek key', /sk-[a-f0-9]{32}/],

  // Data, and tools of teams. Databricks “Authentication”; PlanetScale “Service tokens”; Supabase “API keys”; Airtable “Personal access tokens”; Notion, Linear,
  // Figma, HubSpot, Typeform, Frame.io, ReadMe, Contentful, Mapbox, Tailscale, LaunchDarkly, MaxMind, ClickHouse, Facebook, Dropbox, Twitter, SettleMint, Asana: each one's page on tokens.
  ['Databricks token', /dapi[a-f0-9]{32}(?:-\d)?/],
  ['PlanetScale token', /pscale_(?:tkn|oauth|pw)_[\w=.-]{32,64}/],
  ['Supabase key', /sbp_[a-f0-9]{40}|sb_secret_[\w-]{31}/],
  ['ClickHouse key', /4b1d[A-Za-z0-9]{38}/],
  ['Airtable token', /pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/],
  ['Notion token', /ntn_\d{11}[A-Za-z0-9]{35}|secret_[A-Za-z0-9]{43}/],
  ['Linear key', /lin_(?:api|oauth)_[A-Za-z0-9]{40,64}/],
  ['Figma token', /figd_[\w-]{40,200}/],
  ['HubSpot token', /pat-(?:na|eu|ap)\d-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}/],
  ['Typeform token', /tfp_[\w.=-]{44,59}/],
  ['Frame.io token', /fio-u-[\w=-]{64}/],
  ['ReadMe key', /rdme_[a-z0-9]{70}/],
  ['Contentful token', /CFPAT-[\w-]{43}/],
  ['Mapbox token', /sk\.eyJ[\w-]{50,100}\.[\w-]{22}/],
  ['Tailscale key', /tskey-[a-z]{2,20}-[A-Za-z0-9_]{8,40}-[A-Za-z0-9_]{16,60}/],
  ['LaunchDarkly key', /sdk-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}/],
  ['MaxMind key', /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk/],
  ['Facebook token', /EAA[A-Z][A-Za-z0-9]{80,400}|\d{15,16}\|[\w-]{27}/],
  ['Dropbox token', /sl\.(?:u\.)?[\w=-]{100,1200}/],
  ['Adobe client secret', /p8e-[A-Za-z0-9]{32}/],
  ['Twitter token', /A{22}[A-Za-z0-9%]{80,100}/],
  ['SettleMint token', /sm_[aps]at_[A-Za-z0-9]{16}/],
  ['Asana token', /\d\/\d{16}(?:\/\d{16})?:[a-f0-9]{32}/],
];
