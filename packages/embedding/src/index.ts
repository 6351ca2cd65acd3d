export { dot, type Embedding, embeddingOf, loadEmbedding, type TokenizedText } from './embedding.ts'
export { EmbeddingFileError, type EmbeddingFiles } from './files.ts'
