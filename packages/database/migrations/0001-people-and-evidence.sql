-- People, how they sign in, and the evidence that documents may cite.
-- Ids are text so that a malformed id in a request is simply not found. Every row that belongs to a person goes with them.

create table users (
  id text primary key default gen_random_uuid()::text,
  email text not null check (length(email) between 3 and 320),
  email_verified_at timestamptz,
  name text check (length(name) <= 300),
  avatar_url text,
  password_hash text,
  oauth_provider text,
  oauth_subject text,
  -- The first account of an installation is its owner.
  role text not null default 'member' check (role in ('owner', 'member')),
  language text not null default 'en',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  last_login_at timestamptz
);
create unique index users_email on users (lower(email));
create unique index users_oauth on users (oauth_provider, oauth_subject) where oauth_provider is not null;

create table refresh_tokens (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  -- One sign-in on one device; using a token twice revokes its whole family.
  family_id text not null,
  token_hash text not null unique,
  user_agent text,
  ip text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index refresh_tokens_user on refresh_tokens (user_id);
create index refresh_tokens_family on refresh_tokens (family_id);

-- Keys that sign access tokens and the internal ones. The private half is encrypted with a key from the settings.
create table signing_keys (
  id text primary key,
  purpose text not null,
  algorithm text not null,
  public_jwk jsonb not null,
  private_encrypted text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);

-- The aggregate that screens and searches read; derived from evidence, can be rebuilt, except goals and preferences.
create table profiles (
  user_id text primary key references users (id) on delete cascade,
  identity jsonb not null default '{}',
  skills jsonb not null default '[]',
  experience jsonb not null default '[]',
  education jsonb not null default '[]',
  certifications jsonb not null default '[]',
  experience_level text,
  career_goals text not null default '',
  job_preferences jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- Uploaded files. The same bytes of the same person are kept once.
create table documents (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  file_name text not null,
  media_type text not null,
  size_bytes integer not null check (size_bytes >= 0),
  sha256 text not null,
  storage_key text not null,
  created_at timestamptz not null default now(),
  unique (user_id, sha256)
);

create table imports (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  document_id text references documents (id) on delete set null,
  source_kind text not null check (source_kind in ('upload', 'linkedin', 'github', 'sample')),
  file_name text not null,
  status text not null default 'queued'
    check (status in ('queued', 'reading', 'ready', 'finished', 'failed', 'undone')),
  progress jsonb,
  format text,
  language text,
  pages jsonb not null default '[]',
  text text not null default '',
  unplaced jsonb not null default '[]',
  warnings jsonb not null default '[]',
  -- The problem document of a reading that failed.
  error jsonb,
  -- What accepting changed, so that it can be undone.
  undo jsonb not null default '[]',
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index imports_user on imports (user_id, created_at desc);
create index imports_document on imports (document_id);

-- What an import read: proposals, each with its place. `change` says how it stands to the evidence there was.
create table import_items (
  id text primary key default gen_random_uuid()::text,
  import_id text not null references imports (id) on delete cascade,
  user_id text not null references users (id) on delete cascade,
  -- The reader's key: the same for the same content on every reading.
  key text not null,
  parent_key text,
  position integer not null,
  text text not null,
  facts jsonb not null,
  concept_ids text[] not null default '{}',
  place jsonb not null,
  confidence double precision not null,
  doubts jsonb not null default '[]',
  change text not null default 'new' check (change in ('new', 'same', 'changed', 'conflict', 'removed')),
  -- The evidence it is compared with, and which it became when accepted.
  evidence_id text,
  status text not null default 'proposed' check (status in ('proposed', 'accepted', 'declined')),
  unique (import_id, key)
);
create index import_items_user on import_items (user_id);

-- Steps of an import in order, for a browser that follows or comes back (`Last-Event-ID` is `seq`).
create table import_events (
  stream_id text not null references imports (id) on delete cascade,
  seq integer not null,
  type text not null,
  data jsonb not null,
  created_at timestamptz not null default now(),
  primary key (stream_id, seq)
);

create table evidence (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  parent_id text references evidence (id) on delete cascade,
  kind text not null,
  text text not null check (length(text) <= 10000),
  facts jsonb not null,
  concept_ids text[] not null default '{}',
  source jsonb not null,
  edited boolean not null default false,
  position integer not null default 0,
  -- The reader's stable key and what the last import read: the base of the three-way merge.
  import_key text,
  import_base jsonb,
  deleted_at timestamptz,
  -- Rows removed together are restored together.
  deletion_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index evidence_user on evidence (user_id, kind, position) where deleted_at is null;
create index evidence_parent on evidence (parent_id);
create index evidence_import_key on evidence (user_id, import_key);
