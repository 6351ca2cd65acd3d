const switches = ['LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING']

/**
 * Turns off LangChain's tracing, which sends every state of a graph, résumés included, to a cloud service as soon as one
 * of these variables is set on the machine, for whatever other program. Nothing leaves this machine unseen.
 */
export function forbidTracing(environment: Record<string, string | undefined>): void {
  for (const name of switches) delete environment[name]
}
