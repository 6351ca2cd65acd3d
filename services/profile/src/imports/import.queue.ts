/** The queue on which uploads wait to be read; the payload names the import. */
export const readImportQueue = 'profile.read-import'

export interface ReadImportJob {
  importId: string
}
