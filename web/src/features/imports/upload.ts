import { importSample, importSamplePosting, type ImportRecord, uploadResume } from '@careergini/contracts'
import type { Client } from '@careergini/client'

/** Sends a résumé; it is read in the background. Throws `ApiError` with what is wrong with the file. */
export function sendResume(client: Client, file: File): Promise<ImportRecord> {
  return client.call(uploadResume, { file: { name: file.name, content: file } })
}

/** Brings in the invented person and the posting that goes with them. */
export async function sendSample(client: Client): Promise<ImportRecord> {
  const [record] = await Promise.all([client.call(importSample, {}), client.call(importSamplePosting, {})])
  return record
}
