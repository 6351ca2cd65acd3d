/** How to begin with the API: the description of the OpenAPI document, in Markdown. */
export const introduction = `Evidence, postings, matches and tailored documents. JSON in and out below \`/api/v1\`; bodies may also be URL-encoded forms.

## Begin

Make an account and take its token (\`delivery: "body"\` is for programs; browsers get a cookie), then bring a résumé, accept what was read, add a posting, and write:

\`\`\`sh
API=http://localhost:3000/api/v1
curl -s $API/auth/register --json '{"email":"ada@example.org","password":"correct horse battery","delivery":"body"}'
TOKEN=...   # accessToken of that answer; it lasts 15 minutes, then POST /auth/refresh {"refreshToken":"..."}

curl -s $API/profile/resume/upload -H "Authorization: Bearer $TOKEN" -F file=@resume.pdf
curl -s $API/profile/imports/{id}/accept -H "Authorization: Bearer $TOKEN" --json '{"accept":"clear"}'
curl -s $API/jobs/import -H "Authorization: Bearer $TOKEN" --json '{"text":"...the posting..."}'
curl -s $API/resume/generate -H "Authorization: Bearer $TOKEN" --json '{"postingId":"..."}'
\`\`\`

\`{id}\` is that of the answer to the upload, \`postingId\` the \`id\` of the answer to the posting. An upload is read in the background: once \`GET /profile/imports/{id}\` says \`ready\`, \`accept\` turns its proposals into evidence, \`"clear"\` all that are not doubtful. Without evidence nothing is written.

## Errors

Problem documents (RFC 9457): \`code\` is stable, \`detail\` says what to do, \`errors\` names each mistake by \`in\` (body, query, path, header) and \`pointer\` (RFC 6901). A member that is not described here is a mistake. Report trouble with \`requestId\`.

## Pages

Lists take \`limit\` and \`cursor\`; pass the \`nextCursor\` of one answer to get the next. It is null on the last page.

## Repeating a POST

Send \`Idempotency-Key: \` and a new UUID with a POST of a signed-in person. A repeat within 24 hours gets the first answer, marked \`Idempotent-Replayed: true\`; while the first is being answered, and when the key comes with another request, it gets 409. A call that failed may be repeated with its key; long work that failed needs a new one. Long work is stored together with its key, so it is never started twice. A short call is done first and its answer kept right after: when the server or its database fails in between, a repeat does it again. Event streams take a key only where they start such work.

## Events

Where an answer lists \`text/event-stream\`, \`Accept: text/event-stream\` follows the work as Server-Sent Events. After a lost connection send \`Last-Event-ID\` to the \`events\` address of the run or import: nothing is missed.

## Limits

Each answer carries \`RateLimit-*\` headers, a refusal 429 and \`Retry-After\`. \`x-limit\` names the class of each call.`
