import { Client } from 'pg';

/** pg-boss looks after its own. */
const OF_OURS = `n.nspname = 'atelier'`;
/** Each yields text: what there is, in words that do not depend on the order it was made in. */
const QUESTIONS = {
  schemas: `select n.nspname || ' ' || coalesce(n.nspacl::text, '') as line from pg_namespace n where ${OF_OURS}`,
  tables: `select format('%s.%s %s %s rls=%s force=%s', n.nspname, c.relname, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OF_OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S')`,
  grants: `select format('%s.%s %s', n.nspname, c.relname, (select string_agg(a::text, ',' order by a::text) from unnest(c.relacl) a)) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OF_OURS} and c.relacl is not null`,
  columns: `select format('%s.%s %s %s null=%s identity=%s generated=%s default=%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attcollation,
      not a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid)) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${OF_OURS} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  constraints: `select format('%s %s %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as line
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${OF_OURS} and k.contype <> 'n'`,
  indexes: `select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace where ${OF_OURS}`,
  policies: `select format('%s.%s %s %s %s %s %s', schemaname, tablename, policyname, roles, cmd, qual, with_check) as line from pg_policies n where n.schemaname = 'atelier'`,
  triggers: `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where ${OF_OURS} and not t.tgisinternal`,
  functions: `select pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'atelier'`,
};

/** Everything the catalogue says of our schemas, but for the order of columns. */
export async function catalogueOf(url: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const found: Record<string, string[]> = {};
    for (const [name, sql] of Object.entries(QUESTIONS))
      found[name] = (await client.query<{ line: string }>(sql)).rows.map(({ line }) => line).sort();
    return found;
  } finally {
    await client.end();
  }
}
