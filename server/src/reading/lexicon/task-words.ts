import { pattern } from '../../text/fast-regexp';
import { wordSet } from '../../text/word-set';

/**
 * Words that say little of what a task leaves, and words that say much. Sources: the SRE workbook's chapter on postmortem culture and
 * Lunney, Lueder and Beyer in ;login: 2017 (“actionable, specific, bounded”), GitLab's and PagerDuty's guides with their pairs of bad and good items.
 */
/** Words that carry no meaning of their own. */
export const functionWords = wordSet(`
 a an the this that these those there here it its they them their we us our ours you your i my he she his her who which what where when why how
 and or but nor so as at by for from in into of off on onto over out to up with within without via per than then through during between among across against before after until while about around
 be is are was were been being am do does did done has have had having will would shall should can could may might must need needs needed not no nor only also too very just even still yet already
 all any both each every either few many more most much other others another some such same own one ones someone everyone anyone everything anything something nothing
 if because since unless whether though although however therefore thus hence order well able please etc e.g i.e eg ie
`);

/** Nouns and adjectives that fit the tasks of every team, so that they pin nothing down. */
export const genericWords = wordSet(`
 monitoring alerting logging testing training documentation communication collaboration coordination awareness knowledge culture mindset vigilance attention care teamwork observability visibility
 process processes procedure procedures practice practices protocol protocols policy policies strategy strategies standard standards guideline guidelines workflow workflows approach method methods technique techniques methodology methodologies
 measure measures step steps action actions effort efforts activity activities mechanism mechanisms solution solutions improvement improvements change changes update updates fix fixes modification modifications adjustment adjustments
 system systems service services server servers application applications app apps software infrastructure environment environments platform platforms component components resource resources tool tools tooling technology technologies network networks website websites site sites web code codebase
 configuration configurations config configs setting settings setup deployment deployments release releases production maintenance operation operations management development performance reliability resilience resiliency stability availability security quality efficiency capacity scalability robustness redundancy safety functionality integrity
 test tests check checks review reviews audit audits assessment assessments inspection inspections evaluation evaluations analysis session sessions meeting meetings drill drills workshop workshops exercise exercises plan plans planning program programs
 incident incidents issue issues problem problems error errors failure failures outage outages bug bugs fault faults mistake mistakes event events situation situations downtime vulnerability vulnerabilities risk risks threat threats misconfiguration misconfigurations disruption disruptions anomaly anomalies occurrence occurrences scenario scenarios case cases impact
 team teams member members engineer engineers developer developers staff employee employees people person personnel user users customer customers client clients administrator administrators admin admins operator operators stakeholder stakeholders colleague colleagues peer peers
 response recovery resolution detection prevention mitigation escalation notification notifications alert alerts monitor monitors log logs metric metrics data information detail details record records report reports
 future similar potential possible new additional further extra overall general general-purpose various different multiple several certain relevant related appropriate necessary important critical crucial essential vital key major main sensitive
 better best improved enhanced robust comprehensive thorough rigorous proper adequate sufficient strict stricter strong stronger effective efficient proactive regular periodic frequent routine continuous ongoing consistent constant careful advanced extensive up-to-date clear good high low early quick quickly faster fast promptly prompt timely immediately immediate regularly frequently periodically continuously proactively properly thoroughly carefully adequately effectively efficiently closely always never often soon
 time times day days way ways thing things part parts place level levels area areas aspect aspects use usage need needs kind kinds type types everything order lesson lessons
 catch prevent avoid ensure identify detect minimize minimise reduce mitigate handle address respond resolve occur occurring occurs happen happening happens arise arising recur recurring recurrence react early-detection deploying making implementing ensuring improving affect affects affecting

 bottleneck bottlenecks inconsistency inconsistencies discrepancy discrepancies conflict conflicts spike spikes surge surges pattern patterns trend trends behavior behaviour condition conditions root cause causes factor factors point points weakness weaknesses gap gaps loss losses delay delays interruption interruptions breach breaches attack attacks concern concerns inefficiency inefficiencies deficiency
 readiness preparedness understanding expertise skills skill experience satisfaction expectations confidence trust transparency accountability responsibility responsibilities ownership visibility
 implementation creation introduction enhancement enhancements optimization optimisation optimizations optimisations strengthening refinement adoption establishment execution validation verification investigation troubleshooting debugging diagnosis
 sla slas slo slos sli slis sop sops kpi kpis okr okrs
 set-up set-ups best-practice best-practices post-incident postmortem postmortems post-mortem retrospective capabilities capability feature features functionality behaviour channel channels center approach focus emphasis support guidance assistance feedback
 internal external existing current new old entire whole overall real real-time live daily operational technical common known unknown unexpected unforeseen unusual abnormal affected impacted previous recent specific clearly detailed broad timely swift smooth seamless high-quality well-defined well-tested multi minimal maximum optimal accurate accurately correct correctly valid
 exist exists existing allow allows allowing require requires required include includes including cover covers covering involve involves involving provide provides providing enable enables enabling help helps helping lead leads leading cause caused causing mitigate mitigating handling managing management prior advance place event future again happened occurred learned learn learning experienced experiencing facing tested testing reviewed reviewing monitored audited checked documented trained updated deployed applied pushed going make made sure thoroughly together everyone understand follow followed following based look looking
 work working works done doing make made take taken give given get put go going run running keep kept conduct implement add develop create establish provide perform maintain improve enhance strengthen set
`);

/** Things whose being there anybody can see. */
export const artefacts = pattern(
  /\b(?:alerts?|alarms?|scripts?|runbooks?|playbooks?|checklists?|dashboards?|patch(?:es|ed)?|timeouts?|thresholds?|limits?|quotas?|cron ?jobs?|back-?ups?|rollbacks?|roll-backs?|fail-?overs?|replicas?|snapshots?|migrations?|manifests?|readme|tickets?|linters?|hooks?|pipelines?|jobs?|gates?|flags?|feature flags?|canary|circuit breakers?|rate limit\w*|load balancer|health checks?|unit tests?|integration tests?|e2e|regression tests?|smoke tests?|load tests?|staging|status page|templates?|permissions?|privileges?|certificates?|tags?|retry|retries|indexes|index|exporter|probe|cap|pool)\b/,
);

/** Work that a machine does. */
export const automation = pattern(/\bautomat\w+|\bscript\w*|\bci\b|\bcd\b/);

/** What goes off or runs under a condition, as a sentence about software tells it. */
export const conditions = pattern(
  /\b(?:when|whenever|if|unless|until|in case)\s+\S|\b(?:below|above|exceed\w*|greater than|less than|more than|at least|at most|within|threshold)\b|\b(?:every|each|per|once an?|twice an?)\s+(?!time\b|aspect\b|one\b|possible\b)\w+|\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?)\b/,
);

/** Qualities without a measure. */
export const qualities = pattern(
  /\b(?:more|better|best|improved?|improving|enhanced?|stricter|stronger|tighter|safer|smarter|easier|faster|robust|rigorous|thorough(?:ly)?|comprehensive|proper(?:ly)?|adequate|efficient(?:ly)?|effective(?:ly)?|proactive(?:ly)?|additional|extensive(?:ly)?|careful(?:ly)?|carefulness|high quality|as needed|as possible|necessary|appropriate|critical|potential|good)\b/,
);

/** Recurring work without a period. */
export const routines = pattern(
  /\b(?:regular(?:ly)?|periodic(?:ally)?|frequent(?:ly)?|routine(?:ly)?|continuous(?:ly)?|continual(?:ly)?|ongoing|constant(?:ly)?|always|often)\b/,
);

/** Intentions that a thought would satisfy. */
export const softeners = pattern(
  /\b(?:consider|discuss|explore|investigate|look(?:ing)? (?:in|at|to)\w*|evaluate|assess|think about|decide|possib\w+|potential|perhaps|maybe|try(?:ing)?|hop(?:e|ing)|encourage|work(?:ing)? (?:on|to|with|towards?)|strive|aim|plan(?:ning)? to|continue)\b/,
);

/** A task that begins with such an intention, whatever it is about. */
export const softLead = pattern(
  /^(?:we (?:will|should|could|intend to|plan to|shall|hope to) )?(?:consider|discuss|explor|evaluat|look|think|see (?:what|if|whether)|decid|try|hop|perhaps|maybe|continu|keep|encourag|embrac)/,
);

/** Better by no measure. */
export const comparatives = pattern(
  /\b(?:better|quick(?:er|ly)|swifter|faster|easier|simpler|stricter|stronger|tighter|safer|smarter|beefier|clearer|cleaner|closer|best practices?)\b|\bmore (?:\w+ly |un)?[a-z]{3,}(?:able|ful|ive|ent|ant|ous|ble|ust|ure|ugh|ic|al|ly)\b/,
);

/** Where the task says what it covers. */
export const scopes = pattern(/\b(?:includ(?:e|es|ing)|covering|specifically|such as|namely|consisting of|so that|like)\b|\(/);

/** What only people carry. */
export const human = pattern(
  /\b(?:train(?:ing|ed|ings)?(?! (?:materials?|slides?|documents?|courses?|videos?|data|sets?)\b)|educat\w+|communicat\w+|collaborat\w+|aware(?:ness)?|culture|knowledge|attention|careful\w*|remember|mindful|vigilan\w+|coordination|teamwork|skills?)\b/,
);

/** Where the purpose of a task begins: what comes after it says why, and not what. */
export const purpose =
  /\s(?:to (?:[a-z]+ly )?(?:prevent|avoid|ensure|make sure|detect|identify|catch|mitigate|minimi[sz]e|reduce|improve|enhance|help|enable|allow|address|handle|better|be able|maintain|support|provide|facilitate|resolve|guarantee|increase|simulate|anticipate|learn|inform|keep (?!a copy)|get|spot|find|lower|speed|safeguard|protect|guard|meet|strengthen|bolster|stay|foster|promote|accommodate|cope|deal|react|respond|recover|revert|understand|uncover|assess|optimi[sz]e|achieve|boost|deliver|establish|eliminate|discover|give|simplify|streamline)|so that|so as to|so (?:it|we|they)|in order to|in case|in (?:the )?(?:future|event)|for (?:the |any )?(?:future|better|early|earlier|faster|quick|quicker|proactive|timely|improved|greater|more|smoother|similar|potential|possible|unusual|abnormal|suspicious)|before (?:they|it|deploy\w*|release|production)|should they|if (?:they|it)|that (?:will|can|could|may|might)|which (?:will|can|could|may|might))\b|,\s(?:enabling|ensuring|preventing|reducing|allowing|making|fortifying|helping|minimi[sz]ing|avoiding|because|since|as|so)\b/i;

/** Verbs that end: what they name is there, or gone, when they are done. */
export const decisiveVerbs = wordSet(`
 patch upgrade downgrade remove delete drop disable enable deactivate install uninstall replace migrate move rename revert restore restart rotate renew limit cap block ban pin lock unlock encrypt split merge separate close open
 automate configure reconfigure correct fix repair rewrite refactor decouple isolate import export index archive purge prune evict flush resize scale shard replicate mirror snapshot wrap wire tag label page alert notify log record publish order buy purchase hire assign
 increase decrease reduce raise lower double set switch rollback roll redirect route throttle rate-limit retry cache load-test script require enforce prohibit forbid reject refuse restrict grant revoke reserve allocate convert port bump build deploy ship write edit update change adjust modify
`);

/** Verbs of work that goes on and on. */
export const routineVerbs = wordSet(`
 conduct perform schedule hold organise organize provide offer arrange run do have practice practise test check review audit monitor document train educate inform communicate collaborate engage share coordinate prepare plan learn follow adopt use utilise utilize leverage maintain watch track analyse analyze assess evaluate
`);

/** Parts that a team's system is built of: they say where, if not what. */
export const componentWords = wordSet(`
 database databases db cache caches caching queue queues api apis endpoint endpoints dns domain firewall proxy gateway router routers routing switch cluster clusters node nodes container containers pod pods instance instances replica primary secondary master slave shard
 ssh ssl tls http https tcp ip cdn vpn lb waf
 cpu memory ram disk disks storage heap bandwidth latency throughput traffic load balancer balancers balancing connection connections pool pools pooling thread threads session socket port ports limit limits timeout timeouts retry rate query queries index indexes schema table tables transaction transactions migration migrations replication failover backup backups restore snapshot file files directory permission permissions certificate certificates token tokens credential credentials password passwords key keys authentication authorization login encryption payment checkout email sms webhook frontend backend microservice microservices module modules library libraries dependency dependencies package packages plugin version versions branch commit pull merge script scripts pipeline job jobs cron hardware power cable rack datacenter region zone
`);

/** Where the object of a task's verb ends. */
export const objectEnds = wordSet(`
 for of on in to with from when if that which across by into against before after during at between so without about via within through as where whenever until upon under over per while or using including such like than
`);

/** Products: as good as a name, however they are spelt. */
export const productWords = wordSet(`
 nginx apache mysql postgres postgresql redis mongodb kafka kubernetes docker puppet ansible terraform jenkins haproxy varnish php wordpress node.js java python linux ubuntu aws gcp azure cloudflare datadog grafana prometheus sentry pagerduty slack github gitlab nagios zabbix splunk elasticsearch opensearch logstash kibana rabbitmq sqs s3 ec2 rds lambda consul vault mariadb sqlite oracle cassandra memcached gunicorn uwsgi django flask rails laravel nextjs react node npm systemd cron certbot okta jira confluence opsgenie statuspage newrelic pingdom uptimerobot circleci travis argocd helm istio envoy traefik squid bind iptables ufw selinux
`);

/** A look back at the incident, which is an event that has a date. */
export const lookBack = pattern(
  /\b(?:post-?incident|post-?mortems?|retrospectives?|debrief\w*|after[- ]action|incident reports?|lessons[- ]learned (?:meeting|session))\b/,
);

/** Writing down what happened, as opposed to documentation as such. */
export const account = pattern(
  /\b(?:document|write|writ(?:e|ing) up|record|publish|share|report|describe)\w*\b.{0,30}\b(?:the|this|that) (?:incident|outage|failure|problem|issue|event|fix|cause)\b/,
);
