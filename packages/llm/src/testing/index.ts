export * from './invented-ollama.ts'
export * from './recordings.ts'
export * from './replay-server.ts'
export * from './scripted-model.ts'
