-- What happened to the safety of an account, for the person to read. Kept for a year.
create table security_events (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  kind text not null,
  details jsonb not null default '{}',
  user_agent text,
  ip text,
  created_at timestamptz not null
);
create index security_events_user on security_events (user_id, created_at desc, id desc);
create index security_events_age on security_events (created_at);
