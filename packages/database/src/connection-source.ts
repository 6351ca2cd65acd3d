export type DatabaseKind = 'pglite' | 'postgres'

// oxlint-disable-next-line typescript/no-explicit-any -- a row's shape is known to the caller's SQL alone
export type Row = Record<string, any>

export interface StatementResult {
  rows: Row[]
  /** Rows inserted, updated or deleted; null where the statement changes none. */
  affected: number | null
}

/** One session with the database, held by one caller at a time. */
export interface Connection {
  /** One statement with `$1` placeholders. */
  query(text: string, values?: readonly unknown[]): Promise<StatementResult>
  /** Several statements without placeholders; the rows of every one of them, in order. */
  script(text: string): Promise<StatementResult>
}

/** Where connections come from: the embedded database has one, a server has a pool. */
export interface ConnectionSource {
  readonly kind: DatabaseKind
  acquire(): Promise<Connection>
  /** Gives the connection back. `broken` ends a transaction that was left open. */
  release(connection: Connection, broken: boolean): Promise<void>
  /** Calls back for each NOTIFY on the channel until the returned function is called. */
  listen(channel: string, onNotification: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
