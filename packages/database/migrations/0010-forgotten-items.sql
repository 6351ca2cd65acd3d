-- Null of items that are forgotten: 30 days after an import was decided, what it read is no longer kept.
alter table import_items
  alter column facts drop not null,
  alter column place drop not null;
