-- Long work of the AI service with its events, and what every service keeps through the platform.

create table runs (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  kind text not null,
  subject_id text,
  input jsonb not null default '{}',
  status text not null default 'running'
    check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  error jsonb,
  cancel_requested_at timestamptz,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index runs_user on runs (user_id, created_at desc);

create table run_events (
  stream_id text not null references runs (id) on delete cascade,
  seq integer not null,
  type text not null,
  data jsonb not null,
  created_at timestamptz not null default now(),
  primary key (stream_id, seq)
);

-- Every outbound call, let through or refused. No bodies, no secrets: where to, why, how much.
create table egress_log (
  id text primary key default gen_random_uuid()::text,
  user_id text references users (id) on delete cascade,
  service text not null,
  purpose text not null,
  method text not null,
  host text not null,
  path text not null,
  outcome text not null check (outcome in ('allowed', 'refused', 'failed')),
  reason text,
  status integer,
  bytes_sent integer not null default 0,
  bytes_received integer not null default 0,
  duration_ms integer not null default 0,
  created_at timestamptz not null default now()
);
create index egress_log_user on egress_log (user_id, created_at desc);
create index egress_log_created on egress_log (created_at desc);

-- Answers to POSTs that carried an Idempotency-Key, so that a repeat gets the first answer.
create table idempotency_keys (
  user_id text not null references users (id) on delete cascade,
  key text not null,
  operation text not null,
  request_sha256 text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (user_id, operation, key)
);
create index idempotency_keys_created on idempotency_keys (created_at);
