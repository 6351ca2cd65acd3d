-- When a session began: its first token is removed a week later, while the session goes on.
alter table refresh_tokens add column session_created_at timestamptz not null default now();
update refresh_tokens set session_created_at = created_at;
