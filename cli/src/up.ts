import { startAll, type RunningSystem } from '@careergini/all-in-one'
import { onStopSignal } from '@careergini/platform/service'

/** Starts everything in this process and prints one short screen. */
export async function up(): Promise<void> {
  const started = performance.now()
  const system = await startAll(process.env)
  onStopSignal(async () => {
    process.stdout.write('\nStopping …\n')
    await system.close()
  })
  process.stdout.write(await screen(system, (performance.now() - started) / 1000))
}

async function screen(system: RunningSystem, seconds: number): Promise<string> {
  const dependencies = (await system.readiness()).flatMap((service) => service.dependencies)
  const degraded = dependencies.filter(({ state }) => state !== 'up')
  return [
    '',
    `  CareerGini is ready (${seconds.toFixed(1)} s)`,
    '',
    `  Open     ${system.address}`,
    `  Data     ${system.dataFolder}${system.database === 'server' ? ' (files; the database is on a server)' : ''}`,
    ...degraded.map(
      ({ name, loses, remedy }) =>
        `  Without  ${name}: ${loses ?? 'some things do not work.'}${remedy ? ` ${remedy}` : ''}`,
    ),
    '  Stop     Ctrl-C',
    '',
    '',
  ].join('\n')
}
