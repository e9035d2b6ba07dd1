import { ok, verdict, failed, type Check, type Finding } from '../check.js';
import type { Context } from '../context.js';
import { API, HSTS, PAGE, type AnswerHeaders } from '../../http/security-headers.js';
import type { Answer } from '../http.js';

const YEAR_SECONDS = 31_536_000;
const ADVICE =
  'Something in front takes them away or replaces them: at a static host compare netlify.toml, at a proxy the rules for headers.';
const UNSAFE = /'unsafe-(?:inline|eval)'/u;

const { 'cache-control': _cache, ...ofApi } = API;

/** What is missing or other than the server says it, in words. Two years or one of HSTS are both fine. */
function differences({ headers }: Answer, rules: AnswerHeaders, { protocol }: URL): string[] {
  const wrong = Object.entries(rules).flatMap(([name, value]) => {
    const found = headers[name];
    if (found === undefined) return [`${name} is missing`];
    return found === value ? [] : [`${name} is “${String(found)}” instead of “${value}”`];
  });
  if (protocol !== 'https:') return wrong;
  const seconds = Number(/max-age=(\d+)/u.exec(String(headers[Object.keys(HSTS)[0]!] ?? ''))?.[1] ?? 0);
  return seconds >= YEAR_SECONDS ? wrong : [...wrong, 'strict-transport-security is missing or shorter than a year'];
}

/** The policy pages carry in their head (ADR 0016). */
async function policy(context: Context, url: URL): Promise<Finding> {
  const html = (await context.ask(url)).body.toString();
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/iu
    .exec(html)?.[1]
    ?.replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"');
  if (content === undefined)
    return failed('The page has no policy in its head.', 'Deploy a build of this version: every page of it has one.');
  const wrong = [
    ...(UNSAFE.test(content) ? [`it allows ${UNSAFE.exec(content)?.[0]}`] : []),
    ...(content.includes("default-src 'none'") ? [] : ["it does not begin at default-src 'none'"]),
    ...(/script-src [^;]*(?:\*|https?:)/u.test(content) ? ['it takes scripts from elsewhere'] : []),
  ];
  return verdict(wrong, 'scripts of its own only', 'Something in front rewrites pages: turn off what “optimises” or adds scripts to them.');
}

const page = (place: 'site' | 'admin'): Check[] => [
  {
    id: `${place}.headers`,
    title: `Security headers of the ${place}`,
    needs: [`${place}.reachable`],
    run: async (context) => {
      const url = context.targets[place];
      return verdict(differences(await context.ask(url), PAGE, url), `${Object.keys(PAGE).length} as they should be`, ADVICE);
    },
  },
  {
    id: `${place}.policy`,
    title: `Content policy of the ${place}`,
    needs: [`${place}.reachable`],
    run: (context) => policy(context, context.targets[place]),
  },
];

export const headerChecks: readonly Check[] = [
  {
    id: 'api.headers',
    title: 'Security headers of the API',
    needs: ['api.reachable'],
    run: async (context) => {
      const answers = await Promise.all(
        ['/api/health/live', '/api/site', '/api/admin/system', '/api/nothing-here'].map((path) => context.api(path)),
      );
      const wrong = new Set(answers.flatMap((answer) => differences(answer, ofApi, context.targets.api)));
      return wrong.size === 0 ? ok(`${Object.keys(ofApi).length} on ${answers.length} kinds of answers`) : verdict([...wrong], '', ADVICE);
    },
  },
  ...page('site'),
  ...page('admin'),
];
