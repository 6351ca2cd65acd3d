/** The runs that this process works on, so that stopping one is felt at once. */
export interface RunsHere {
  /** Gives a signal that aborts when the run is stopped; call `release` when the work has ended. */
  begin(id: string): { signal: AbortSignal; release(): void }
  stop(id: string, reason: Error): void
}

export function createRunsHere(): RunsHere {
  const controllers = new Map<string, AbortController>()
  return {
    begin(id) {
      const controller = new AbortController()
      controllers.set(id, controller)
      const release = () => void (controllers.get(id) === controller && controllers.delete(id))
      return { signal: controller.signal, release }
    },
    stop: (id, reason) => controllers.get(id)?.abort(reason),
  }
}
