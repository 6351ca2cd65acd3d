import { LockedPdfError, openPdf } from './open-pdf.ts'

/**
 * Whether a PDF cannot be opened, before it is sent: it asks for a password, or it is damaged. Null for any other file,
 * and where only this page fails; the server looks again.
 */
export async function pdfProblem(file: Blob): Promise<'locked' | 'damaged' | null> {
  if (!(await file.slice(0, 1024).text()).includes('%PDF-')) return null
  try {
    const pdf = await openPdf(await file.arrayBuffer())
    await pdf.loadingTask.destroy()
    return null
  } catch (error) {
    if (error instanceof LockedPdfError) return 'locked'
    return error instanceof Error && error.name === 'InvalidPDFException' ? 'damaged' : null
  }
}
