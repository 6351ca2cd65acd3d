-- Postings, applications, tailored documents, conversations and learning.

create table jobs (
  id text primary key default gen_random_uuid()::text,
  -- Who pasted or uploaded it: nobody else may ever see it. Null for postings of public boards only.
  owner_user_id text references users (id) on delete cascade,
  title text not null,
  organisation text,
  places jsonb not null default '[]',
  remote text,
  employment_type text,
  seniority text,
  salary jsonb,
  posted_at text,
  language text,
  text text not null,
  text_sha256 text not null,
  fingerprint text,
  source_kind text not null check (source_kind in ('pasted', 'file', 'url', 'board', 'sample')),
  source_label text not null,
  source_url text,
  raw jsonb,
  requirements jsonb not null default '[]',
  -- The version of the rules that read the requirements, so that old rows can be found and read again.
  policy_version text not null,
  deleted_at timestamptz,
  first_seen_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint jobs_own_or_board check (source_kind = 'board' or owner_user_id is not null)
);
create index jobs_owner on jobs (owner_user_id, created_at desc);
create unique index jobs_owner_text on jobs (owner_user_id, text_sha256) where owner_user_id is not null;

-- The person's answers to requirements that no line of a résumé can answer.
create table job_answers (
  job_id text not null references jobs (id) on delete cascade,
  user_id text not null references users (id) on delete cascade,
  requirement_id text not null,
  answer boolean not null,
  created_at timestamptz not null default now(),
  primary key (job_id, user_id, requirement_id)
);
create index job_answers_user on job_answers (user_id);

create table resumes (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  job_id text references jobs (id) on delete set null,
  title text not null,
  language text not null,
  template text not null,
  paper text not null,
  current_version integer not null default 0,
  deleted_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index resumes_user on resumes (user_id, created_at desc);
create index resumes_job on resumes (job_id);

-- One finished version of a document. A failed run writes none, so the last good one stays.
create table resume_versions (
  id text primary key default gen_random_uuid()::text,
  resume_id text not null references resumes (id) on delete cascade,
  user_id text not null references users (id) on delete cascade,
  version integer not null,
  content jsonb not null,
  plan jsonb,
  match jsonb,
  -- The posting's words at the time, so that the document can be explained after the posting is gone.
  posting jsonb,
  proof jsonb not null,
  -- Texts and salts behind the proof's hashes: for the owner alone.
  evidence_file jsonb not null,
  notices jsonb not null default '[]',
  models jsonb not null default '[]',
  storage_key text not null,
  pdf_sha256 text not null,
  page_count integer not null,
  created_at timestamptz not null default now(),
  unique (resume_id, version)
);
create index resume_versions_user on resume_versions (user_id);

-- The installation's keys that sign proofs. The private half is encrypted with a key from the settings.
create table proof_keys (
  id text primary key,
  algorithm text not null,
  public_key text not null,
  private_encrypted text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);

create table applications (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  job_id text references jobs (id) on delete set null,
  resume_id text references resumes (id) on delete set null,
  status text not null default 'saved',
  notes text not null default '',
  posting_snapshot jsonb,
  applied_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index applications_user on applications (user_id, status);
create index applications_job on applications (job_id);
create index applications_resume on applications (resume_id);

create table conversations (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  session_id text not null,
  role text not null check (role in ('user', 'assistant')),
  content text not null,
  agent_used text,
  suggestions jsonb not null default '[]',
  created_at timestamptz not null default now()
);
create index conversations_session on conversations (user_id, session_id, created_at);

create table learning_resources (
  id text primary key default gen_random_uuid()::text,
  user_id text not null references users (id) on delete cascade,
  skill text not null,
  type text not null,
  title text not null,
  url text,
  source text,
  completed boolean not null default false,
  completed_at timestamptz,
  bookmarked boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index learning_resources_user on learning_resources (user_id, skill);
