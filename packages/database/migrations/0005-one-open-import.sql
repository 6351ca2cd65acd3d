-- The same file uploaded twice at once is one review.
create unique index imports_open_document on imports (document_id) where status in ('queued', 'reading', 'ready');
