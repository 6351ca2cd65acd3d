-- Who works on a call with an Idempotency-Key, until when that is sure, and the answer byte by byte, which jsonb would reorder.

alter table idempotency_keys
  alter column response type text using response::text,
  add column claim text not null default gen_random_uuid()::text,
  add column held_until timestamptz not null default now(),
  add column run_id text;
